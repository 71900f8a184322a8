package ua.oblik.billing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.Price;

/**
 * What a segment and a line rest on, as the JSON that is stored beside them. Written by hand, since
 * the loader of demonstration data runs it a million times outside a server; {@link StoredJson}
 * reads it back.
 */
final class Explanation {

  private Explanation() {}

  /** The reads or the estimate behind a segment. */
  static String of(BillSegment segment) {
    StringJoiner json = new StringJoiner(",", "{", "}");
    json.add(text("point", segment.point()));
    json.add(text("meter", segment.meter()));
    json.add("\"volumes\":" + registers(segment.volumes()));
    segment.opening().ifPresent(read -> json.add("\"opening\":" + boundary(read)));
    segment.closing().ifPresent(read -> json.add("\"closing\":" + boundary(read)));
    segment
        .estimate()
        .ifPresent(
            estimate -> {
              json.add(text("restsOnFrom", estimate.restsOn().from()));
              json.add(text("restsOnUntil", estimate.restsOn().until()));
            });
    return json.toString();
  }

  /** The rate, act and earlier bill behind a line. */
  static String of(BillLine line) {
    StringJoiner json = new StringJoiner(",", "{", "}");
    line.price().ifPresent(price -> price(json, price));
    json.add("\"segments\":" + numbers(line.segments()));
    line.chargedBy().ifPresent(bill -> json.add("\"chargedBy\":" + bill));
    line.source().ifPresent(source -> json.add(text("source", source)));
    return json.toString();
  }

  private static void price(StringJoiner json, Price price) {
    json.add(text("period", price.period()));
    Optional<Energy> upTo = price.upTo();
    json.add(text("blockAbove", price.above()));
    upTo.ifPresent(end -> json.add(text("blockUpTo", end)));
    json.add(text("policy", price.version().policy()));
    json.add(text("act", price.version().source().act()));
    json.add(text("confidence", price.version().source().confidence()));
  }

  private static String boundary(Boundary boundary) {
    return new StringJoiner(",", "{", "}")
        .add(text("effectiveOn", boundary.effectiveOn()))
        .add(text("meter", boundary.meter()))
        .add(text("readOn", boundary.read().readOn()))
        .add(text("source", boundary.read().source()))
        .add(text("quality", boundary.read().quality()))
        .add("\"rolledOver\":" + boundary.read().rolledOver())
        .add("\"values\":" + registers(boundary.read().values()))
        .toString();
  }

  private static String registers(Map<RegisterCode, Energy> values) {
    StringJoiner json = new StringJoiner(",", "{", "}");
    values.forEach((register, value) -> json.add(text(register.name(), value)));
    return json.toString();
  }

  private static String numbers(List<Integer> numbers) {
    StringJoiner json = new StringJoiner(",", "[", "]");
    numbers.forEach(number -> json.add(number.toString()));
    return json.toString();
  }

  private static String text(String name, Object value) {
    StringBuilder json = new StringBuilder().append('"').append(name).append("\":\"");
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}

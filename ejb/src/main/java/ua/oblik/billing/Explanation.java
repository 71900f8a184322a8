package ua.oblik.billing;

import java.util.List;
import java.util.Map;
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

  private static final int USUAL_LENGTH = 400;

  private Explanation() {}

  /** The reads or the estimate behind a segment. */
  static String of(BillSegment segment) {
    StringBuilder json = begin();
    text(json, "point", segment.point());
    text(json, "meter", segment.meter());
    registers(name(json, "volumes"), segment.volumes());
    segment.opening().ifPresent(read -> boundary(name(json, "opening"), read));
    segment.closing().ifPresent(read -> boundary(name(json, "closing"), read));
    segment
        .estimate()
        .ifPresent(
            estimate -> {
              text(json, "restsOnFrom", estimate.restsOn().from());
              text(json, "restsOnUntil", estimate.restsOn().until());
            });
    return json.append('}').toString();
  }

  /** The rate, act and earlier bill behind a line. */
  static String of(BillLine line) {
    StringBuilder json = begin();
    line.price().ifPresent(price -> price(json, price));
    numbers(name(json, "segments"), line.segments());
    line.chargedBy().ifPresent(bill -> name(json, "chargedBy").append(bill));
    line.source().ifPresent(source -> text(json, "source", source));
    return json.append('}').toString();
  }

  private static StringBuilder begin() {
    return new StringBuilder(USUAL_LENGTH).append('{');
  }

  private static void price(StringBuilder json, Price price) {
    text(json, "period", price.period());
    text(json, "blockAbove", price.above());
    price.upTo().ifPresent(end -> text(json, "blockUpTo", end));
    text(json, "policy", price.version().policy());
    text(json, "act", price.version().source().act());
    text(json, "confidence", price.version().source().confidence());
  }

  private static void boundary(StringBuilder json, Boundary boundary) {
    json.append('{');
    text(json, "effectiveOn", boundary.effectiveOn());
    text(json, "meter", boundary.meter());
    text(json, "readOn", boundary.read().readOn());
    text(json, "source", boundary.read().source());
    text(json, "quality", boundary.read().quality());
    name(json, "rolledOver").append(boundary.read().rolledOver());
    registers(name(json, "values"), boundary.read().values());
    json.append('}');
  }

  private static void registers(StringBuilder json, Map<RegisterCode, Energy> values) {
    json.append('{');
    values.forEach((register, value) -> text(json, register.name(), value));
    json.append('}');
  }

  private static void numbers(StringBuilder json, List<Integer> numbers) {
    json.append('[');
    for (int i = 0; i < numbers.size(); i++) {
      json.append(i == 0 ? "" : ",").append(numbers.get(i));
    }
    json.append(']');
  }

  /** The name of a member, after a comma unless it is the first of its object. */
  private static StringBuilder name(StringBuilder json, String name) {
    if (json.charAt(json.length() - 1) != '{') {
      json.append(',');
    }
    return json.append('"').append(name).append("\":");
  }

  private static void text(StringBuilder json, String name, Object value) {
    name(json, name).append('"');
    String text = value.toString();
    if (isPlain(text)) {
      json.append(text);
    } else {
      text.chars().forEach(c -> escaped(json, (char) c));
    }
    json.append('"');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static void escaped(StringBuilder json, char c) {
    if (c == '"' || c == '\\') {
      json.append('\\').append(c);
    } else if (c < ' ') {
      json.append(String.format("\\u%04x", (int) c));
    } else {
      json.append(c);
    }
  }
}

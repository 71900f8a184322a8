package ua.oblik.billing;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.Price;

/**
 * What a segment and a line rest on, as the JSON that is stored beside them; {@link StoredJson}
 * reads it back.
 */
final class Explanation {

  /** Json itself looks its provider up anew at every call, which a run of bills has no time for. */
  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private Explanation() {}

  /** The reads or the estimate behind a segment. */
  static String of(BillSegment segment) {
    return written(
        json -> {
          text(json, "point", segment.point());
          text(json, "meter", segment.meter());
          json.write("multiplier", segment.multiplier());
          registers(json, "volumes", segment.volumes());
          segment.opening().ifPresent(read -> boundary(json, "opening", read));
          segment.closing().ifPresent(read -> boundary(json, "closing", read));
          segment
              .estimate()
              .ifPresent(
                  estimate -> {
                    text(json, "restsOnFrom", estimate.restsOn().from());
                    text(json, "restsOnUntil", estimate.restsOn().until());
                  });
        });
  }

  /** A read by itself. */
  static String of(Boundary read) {
    return written(json -> members(json, read));
  }

  /** The rate, act and earlier bill behind a line. */
  static String of(BillLine line) {
    return written(
        json -> {
          line.price().ifPresent(price -> price(json, price));
          json.writeStartArray("segments");
          line.segments().forEach(json::write);
          json.writeEnd();
          line.chargedBy().ifPresent(bill -> json.write("chargedBy", bill.value()));
          line.source().ifPresent(source -> text(json, "source", source));
          line.figures().ifPresent(figures -> StoredFigures.write(json, figures));
        });
  }

  private static String written(Consumer<JsonGenerator> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = GENERATORS.createGenerator(text)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEnd();
    }
    return text.toString();
  }

  private static void price(JsonGenerator json, Price price) {
    text(json, "period", price.period());
    text(json, "blockAbove", price.above());
    price.upTo().ifPresent(end -> text(json, "blockUpTo", end));
    text(json, "policy", price.version().policy());
    text(json, "act", price.version().source().act());
    text(json, "confidence", price.version().source().confidence());
  }

  private static void boundary(JsonGenerator json, String name, Boundary boundary) {
    json.writeStartObject(name);
    members(json, boundary);
    json.writeEnd();
  }

  private static void members(JsonGenerator json, Boundary boundary) {
    text(json, "effectiveOn", boundary.effectiveOn());
    text(json, "meter", boundary.meter());
    text(json, "readOn", boundary.read().readOn());
    text(json, "source", boundary.read().source());
    text(json, "quality", boundary.read().quality());
    json.write("rolledOver", boundary.read().rolledOver());
    registers(json, "values", boundary.read().values());
  }

  private static void registers(JsonGenerator json, String name, Map<RegisterCode, Energy> values) {
    json.writeStartObject(name);
    values.forEach((register, value) -> text(json, register.name(), value));
    json.writeEnd();
  }

  private static void text(JsonGenerator json, String name, Object value) {
    json.write(name, value.toString());
  }
}

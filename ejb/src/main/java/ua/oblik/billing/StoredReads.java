package ua.oblik.billing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Finds the latest read of a segment in what {@link Explanation} wrote, for runs that need nothing
 * else of a million segments: its members are found by their names, in the order in which they were
 * written. Whatever has an escaped character is left to {@link StoredJson}.
 */
final class StoredReads {

  private static final String CLOSING = "\"closing\":{";
  private static final String OPENING = "\"opening\":{";
  private static final int WIDTH_OF_CODE = 2;

  private final String json;
  private int at;

  private StoredReads(String json, int at) {
    this.json = json;
    this.at = at;
  }

  /** The closing read, else the opening one; empty where a segment has neither. */
  static Optional<Boundary> latest(String json) {
    if (json.indexOf('\\') >= 0) {
      StoredJson stored = StoredJson.of(json);
      return stored.closing().or(stored::opening);
    }
    int begin = Math.max(json.indexOf(CLOSING), json.indexOf(OPENING));
    return begin < 0 ? Optional.empty() : Optional.of(new StoredReads(json, begin).boundary());
  }

  private Boundary boundary() {
    LocalDate effectiveOn = day("\"effectiveOn\":\"");
    MeterSerial meter = new MeterSerial(text("\"meter\":\""));
    LocalDate readOn = day("\"readOn\":\"");
    ReadSource source = ReadSource.valueOf(text("\"source\":\""));
    ReadQuality quality = ReadQuality.valueOf(text("\"quality\":\""));
    after("\"rolledOver\":");
    boolean rolledOver = json.startsWith("true", at);
    return new Boundary(
        effectiveOn, meter, new MeterRead(readOn, values(), source, quality, rolledOver));
  }

  private Map<RegisterCode, Energy> values() {
    Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
    after("\"values\":{");
    while (json.charAt(at) != '}') {
      int code = json.indexOf('"', at) + 1;
      at = code + WIDTH_OF_CODE + 1;
      String register = json.substring(code, code + WIDTH_OF_CODE);
      values.put(RegisterCode.valueOf(register), energy(text(":\"")));
    }
    return values;
  }

  private static Energy energy(String text) {
    return text.indexOf('.') < 0 ? Energy.ofKWh(Long.parseLong(text)) : Energy.of(text);
  }

  private LocalDate day(String name) {
    after(name);
    LocalDate day =
        LocalDate.of(
            Integer.parseInt(json, at, at + 4, 10),
            Integer.parseInt(json, at + 5, at + 7, 10),
            Integer.parseInt(json, at + 8, at + 10, 10));
    at += 10;
    return day;
  }

  /** The text that follows a name, without its quotes; goes on behind it. */
  private String text(String name) {
    after(name);
    int end = json.indexOf('"', at);
    String text = json.substring(at, end);
    at = end + 1;
    return text;
  }

  private void after(String name) {
    at = json.indexOf(name, at) + name.length();
  }
}

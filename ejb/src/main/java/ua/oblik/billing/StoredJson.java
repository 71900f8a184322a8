package ua.oblik.billing;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;

/** Reads what {@link Explanation} wrote. */
final class StoredJson {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final JsonObject json;

  private StoredJson(JsonObject json) {
    this.json = json;
  }

  static StoredJson of(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return new StoredJson(reader.readObject());
    }
  }

  ServicePointCode point() {
    return new ServicePointCode(json.getString("point"));
  }

  MeterSerial meter() {
    return new MeterSerial(json.getString("meter"));
  }

  Map<RegisterCode, Energy> volumes() {
    return registers(json.getJsonObject("volumes"));
  }

  Optional<Boundary> opening() {
    return boundary("opening");
  }

  Optional<Boundary> closing() {
    return boundary("closing");
  }

  /** A read that was written by itself. */
  Boundary read() {
    return new Boundary(
        LocalDate.parse(json.getString("effectiveOn")),
        new MeterSerial(json.getString("meter")),
        new MeterRead(
            LocalDate.parse(json.getString("readOn")),
            registers(json.getJsonObject("values")),
            ReadSource.valueOf(json.getString("source")),
            ReadQuality.valueOf(json.getString("quality")),
            json.getBoolean("rolledOver")));
  }

  Optional<DateRange> restsOn() {
    return text("restsOnFrom")
        .map(
            from ->
                new DateRange(
                    LocalDate.parse(from), LocalDate.parse(json.getString("restsOnUntil"))));
  }

  Optional<TimeOfUsePeriod> period() {
    return text("period").map(TimeOfUsePeriod::valueOf);
  }

  Optional<Energy> blockAbove() {
    return text("blockAbove").map(Energy::of);
  }

  Optional<Energy> blockUpTo() {
    return text("blockUpTo").map(Energy::of);
  }

  Optional<TierPolicy> policy() {
    return text("policy").map(TierPolicy::valueOf);
  }

  Optional<String> act() {
    return text("act");
  }

  Optional<String> source() {
    return text("source");
  }

  List<Integer> segments() {
    return json.getJsonArray("segments").getValuesAs(JsonNumber::intValue);
  }

  Optional<BillNumber> chargedBy() {
    return json.containsKey("chargedBy")
        ? Optional.of(new BillNumber(json.getJsonNumber("chargedBy").longValueExact()))
        : Optional.empty();
  }

  Optional<Figures> figures() {
    return StoredFigures.read(json);
  }

  /** What the reads of a segment were multiplied by; older segments do not say. */
  Optional<Integer> multiplier() {
    return Optional.ofNullable(json.getJsonNumber("multiplier")).map(JsonNumber::intValueExact);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(json.getString(name, null));
  }

  private Optional<Boundary> boundary(String name) {
    if (!json.containsKey(name)) {
      return Optional.empty();
    }
    return Optional.of(new StoredJson(json.getJsonObject(name)).read());
  }

  private static Map<RegisterCode, Energy> registers(JsonObject values) {
    Map<RegisterCode, Energy> registers = new EnumMap<>(RegisterCode.class);
    values
        .keySet()
        .forEach(
            code -> registers.put(RegisterCode.valueOf(code), Energy.of(values.getString(code))));
    return registers;
  }
}

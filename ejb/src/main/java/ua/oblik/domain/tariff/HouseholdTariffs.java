package ua.oblik.domain.tariff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.RegisterCode;

/**
 * The data set of household rates since January 2006 that comes with the product: two files of
 * rows, each valid {@code [from, until)} for its class and nothing else, each with its act and how
 * far it was checked.
 */
public final class HouseholdTariffs {

  private static final String RATES =
      "from,until,class,tier_policy,block_upto_kwh,price_kopiykas_with_vat,season,source,confidence";
  private static final String ZONES =
      "from,until,zones,period,register,hours,coefficient,source,confidence";

  private HouseholdTariffs() {}

  /** Reads both files of the data set. */
  public static RateBook load() {
    return new RateBook(
        schedules(rows("household-tariffs.csv", RATES)),
        rows("zone-coefficients.csv", ZONES).stream().map(HouseholdTariffs::zonePeriod).toList());
  }

  private static Map<CustomerClass, List<RateVersion>> schedules(List<Row> rows) {
    Map<VersionKey, List<Row>> byVersion = new LinkedHashMap<>();
    for (Row row : rows) {
      byVersion.computeIfAbsent(VersionKey.of(row), key -> new ArrayList<>()).add(row);
    }
    Map<CustomerClass, List<RateVersion>> schedules = new EnumMap<>(CustomerClass.class);
    byVersion.forEach(
        (key, blocks) ->
            schedules
                .computeIfAbsent(key.customerClass, c -> new ArrayList<>())
                .add(version(key, blocks)));
    return schedules;
  }

  private static RateVersion version(VersionKey key, List<Row> rows) {
    List<Block> blocks = new ArrayList<>();
    for (Row row : rows) {
      Optional<Energy> upTo =
          row.field(4).isEmpty()
              ? Optional.empty()
              : Optional.of(Energy.ofKWh(Long.parseLong(row.field(4))));
      blocks.add(new Block(blocks.size() + 1, upTo, UnitRate.ofKopiykas(row.field(5))));
    }
    return new RateVersion(
        0,
        key.validity,
        key.season,
        TierPolicy.valueOf(rows.get(0).field(3)),
        PriceBasis.WITH_VAT,
        blocks,
        List.of(),
        new TariffSource(rows.get(0).field(7), rows.get(0).field(8)));
  }

  private static ZonePeriod zonePeriod(Row row) {
    return new ZonePeriod(
        row.validity(),
        Integer.parseInt(row.field(2)),
        RegisterCode.valueOf(row.field(4)),
        TimeOfUsePeriod.valueOf(row.field(3).toUpperCase(Locale.ROOT)),
        row.field(5),
        Coefficient.of(row.field(6)),
        new TariffSource(row.field(7), row.field(8)));
  }

  private static List<Row> rows(String file, String header) {
    try (InputStream in = HouseholdTariffs.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      if (!header.equals(lines.readLine())) {
        throw new IllegalStateException("unexpected columns in " + file);
      }
      return lines.lines().filter(line -> !line.isBlank()).map(Row::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record VersionKey(DateRange validity, CustomerClass customerClass, Season season) {

    static VersionKey of(Row row) {
      return new VersionKey(
          row.validity(), CustomerClass.valueOf(row.field(2)), season(row.field(6)));
    }

    private static Season season(String text) {
      if (text.isEmpty()) {
        return Season.WHOLE_YEAR;
      }
      if ("off season".equals(text)) {
        return Season.OFF_HEATING;
      }
      int gap = text.indexOf("..");
      return new Season(
          MonthDay.parse("--" + text.substring(0, gap)),
          MonthDay.parse("--" + text.substring(gap + 2)));
    }
  }

  private record Row(List<String> fields) {

    private static final int COLUMNS = 9;

    static Row parse(String line) {
      List<String> fields = new ArrayList<>(COLUMNS);
      int start = 0;
      for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
        fields.add(line.substring(start, comma));
        start = comma + 1;
      }
      fields.add(line.substring(start));
      if (fields.size() != COLUMNS) {
        throw new IllegalStateException("nine columns expected: " + line);
      }
      return new Row(fields);
    }

    String field(int column) {
      return fields.get(column);
    }

    DateRange validity() {
      LocalDate from = LocalDate.parse(field(0));
      return field(1).isEmpty()
          ? DateRange.startingOn(from)
          : new DateRange(from, LocalDate.parse(field(1)));
    }
  }
}

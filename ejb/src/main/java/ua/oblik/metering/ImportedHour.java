package ua.oblik.metering;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.HourVolume.Quality;
import ua.oblik.domain.metering.SettlementHour;
import ua.oblik.sheet.SheetRow;
import ua.oblik.sheet.UnreadableSheetException;

/**
 * A row of a file of hourly volumes: the EIC of a point, the serial of a meter or both; an hour;
 * its kilowatt-hours.
 *
 * @param row which row of the file, from 1
 * @param line where it stands in the file
 * @param point the EIC as written, or empty
 * @param meter the serial as written, or empty
 * @param volume what it tells; empty if it cannot be used
 * @param fault why not; empty if it can
 */
public record ImportedHour(
    long row, long line, String point, String meter, Optional<HourVolume> volume, String fault) {

  private static final String[] POINT = {"eic", "point", "eic-код", "eic-код точки"};
  private static final String[] METER = {"meter", "лічильник", "счётчик"};
  private static final String[] START = {"start", "початок", "начало"};
  private static final String[] DATE = {"date", "дата"};
  private static final String[] HOUR = {"hour", "година", "час"};
  private static final String[] VOLUME = {"kwh", "квт·год", "квт·ч"};
  private static final String[] QUALITY = {"quality", "якість", "качество"};
  private static final Map<String, Quality> QUALITIES =
      Map.of(
          "", Quality.MEASURED,
          "measured", Quality.MEASURED,
          "виміряно", Quality.MEASURED,
          "измерено", Quality.MEASURED,
          "replaced", Quality.REPLACED,
          "заміщено", Quality.REPLACED,
          "замещено", Quality.REPLACED);

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
  private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,2}");
  private static final int DECIMALS = 3;

  /** More than any meter counts in an hour, and what the column holds. */
  private static final BigDecimal MOST_KWH = BigDecimal.valueOf(2_000_000);

  /** When suppliers and settlement by the hour began; nothing is kept of earlier days. */
  private static final LocalDate EARLIEST = LocalDate.of(2019, 1, 1);

  /**
   * Refuses a table that cannot be one of hours.
   *
   * @throws UnreadableSheetException if it lacks a point and a meter, an hour or a volume, or has
   *     one of them under two of its names
   */
  static void requireColumns(List<String> columns) {
    Stream.of(POINT, METER, START, DATE, HOUR, VOLUME, QUALITY)
        .forEach(names -> Cells.requireOnce(columns, names));
    boolean ofWhat = Cells.hasOne(columns, POINT) || Cells.hasOne(columns, METER);
    boolean counted = Cells.hasOne(columns, DATE) && Cells.hasOne(columns, HOUR);
    boolean when = counted || Cells.hasOne(columns, START);
    if (!ofWhat || !when || !Cells.hasOne(columns, VOLUME)) {
      throw new UnreadableSheetException("file-columns-of-hours-missing");
    }
  }

  /**
   * A row as it is written.
   *
   * @param today the business date; only days before it are over
   */
  static ImportedHour of(long number, SheetRow row, LocalDate today) {
    String point = Cells.shown(row.cell(POINT)).toUpperCase(Locale.ROOT);
    String meter = Cells.shown(row.cell(METER));
    String nowhere = point.isEmpty() && meter.isEmpty() ? ReadRefusal.POINT_NOT_CHOSEN.name() : "";
    Optional<SettlementHour> hour = hour(row);
    String volume = plain(row.cell(VOLUME));
    Quality quality = QUALITIES.get(row.cell(QUALITY).toLowerCase(Locale.ROOT));
    String fault =
        Stream.of(
                Cells.fault(row),
                nowhere,
                hourFault(hour, row, today),
                volumeFault(volume),
                quality == null ? "QUALITY" : "")
            .filter(reason -> !reason.isEmpty())
            .findFirst()
            .orElse("");
    return new ImportedHour(
        number,
        row.line(),
        point,
        meter,
        fault.isEmpty()
            ? Optional.of(
                new HourVolume(hour.orElseThrow(), Energy.of(new BigDecimal(volume)), quality))
            : Optional.empty(),
        fault);
  }

  private static Optional<SettlementHour> hour(SheetRow row) {
    String start = row.cell(START);
    try {
      if (!start.isEmpty()) {
        return Optional.of(SettlementHour.beginningAt(OffsetDateTime.parse(start).toInstant()));
      }
      String ordinal = row.cell(HOUR);
      return ORDINAL.matcher(ordinal).matches()
          ? Cells.date(row.cell(DATE))
              .map(day -> new SettlementHour(day, Integer.parseInt(ordinal)))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException notAnHour) {
      return Optional.empty();
    }
  }

  private static String hourFault(Optional<SettlementHour> hour, SheetRow row, LocalDate today) {
    if (hour.isEmpty()) {
      boolean dated = !row.cell(START).isEmpty() || Cells.date(row.cell(DATE)).isPresent();
      return dated ? "HOUR" : "DATE";
    }
    LocalDate day = hour.get().day();
    if (day.isBefore(EARLIEST)) {
      return "DATE";
    }
    return day.isBefore(today) ? "" : "DAY_NOT_OVER";
  }

  private static String volumeFault(String kWh) {
    if (!NUMBER.matcher(kWh).matches()) {
      return ReadRefusal.NOT_A_NUMBER.name();
    }
    BigDecimal volume = new BigDecimal(kWh);
    if (volume.signum() < 0) {
      return ReadRefusal.NEGATIVE.name();
    }
    if (volume.stripTrailingZeros().scale() > DECIMALS) {
      return "DECIMALS";
    }
    return volume.compareTo(MOST_KWH) > 0 ? "TOO_LARGE" : "";
  }

  /** Without the blanks between thousands, with a point. */
  private static String plain(String written) {
    return written.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
  }

  /** The hours of one point stay in the order of the file. */
  int lane() {
    return (point.isEmpty() ? meter : point).hashCode();
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "ImportedHour[line " + line + "]";
  }
}

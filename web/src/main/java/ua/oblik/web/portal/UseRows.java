package ua.oblik.web.portal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.billing.HoursOfMonth;
import ua.oblik.billing.SpanOfUse;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;

/** Days and hours as rows of a table and columns of a chart. */
final class UseRows {
  /** So many columns have room for one label. */
  private static final int LABELLED_DAYS = 5;

  private static final int LABELLED_HOURS = 6;

  /** Fifty-two weeks. */
  private static final int YEAR_OF_WEEKS = 364;

  private UseRows() {}

  /** Every day of a month, beside the same day of the month a year before. */
  static List<UseRow> days(HoursOfMonth month, HoursOfMonth yearBefore) {
    Map<LocalDate, SpanOfUse> now = byDay(month.days());
    Map<LocalDate, SpanOfUse> before = byDay(yearBefore.days());
    List<UseRow> rows = new ArrayList<>();
    for (int day = 1; day <= month.month().lengthOfMonth(); day++) {
      LocalDate on = month.month().atDay(day);
      Optional<SpanOfUse> then =
          yearBefore.month().isValidDay(day)
              ? Optional.ofNullable(before.get(yearBefore.month().atDay(day)))
              : Optional.empty();
      rows.add(
          new UseRow(
              on,
              "",
              day == 1 || day % LABELLED_DAYS == 0 ? Integer.toString(day) : "",
              Optional.ofNullable(now.get(on)),
              then));
    }
    return rows;
  }

  /** The same day of the week a year before. */
  static LocalDate yearBefore(LocalDate day) {
    return day.minusDays(YEAR_OF_WEEKS);
  }

  /** Every hour of a day, beside what clocks called the same on another day. */
  static List<UseRow> hours(LocalDate day, List<SpanOfUse> measured, List<SpanOfUse> yearBefore) {
    Map<SettlementHour, SpanOfUse> now =
        measured.stream().collect(Collectors.toMap(SpanOfUse::first, Function.identity()));
    Map<LocalTime, SpanOfUse> before =
        yearBefore.stream()
            .collect(
                Collectors.toMap(
                    span -> span.first().local().toLocalTime(),
                    Function.identity(),
                    (one, again) -> one));
    return SettlementHour.of(day).stream()
        .map(
            hour -> {
              LocalTime clock = hour.local().toLocalTime();
              boolean labelled = clock.getHour() % LABELLED_HOURS == 0;
              return new UseRow(
                  day,
                  name(hour.local()),
                  labelled ? Integer.toString(clock.getHour()) : "",
                  Optional.ofNullable(now.get(hour)),
                  Optional.ofNullable(before.get(clock)));
            })
        .toList();
  }

  /** By the clock, {@code 03:00–04:00}; of two alike with what tells them apart. */
  static String name(ZonedDateTime start) {
    LocalTime clock = start.toLocalTime();
    String name = clock + "–" + (clock.getHour() == 23 ? "24:00" : clock.plus(1, ChronoUnit.HOURS));
    boolean twice = start.getZone().getRules().getValidOffsets(start.toLocalDateTime()).size() > 1;
    return twice ? name + " (UTC" + start.getOffset() + ")" : name;
  }

  /** Those of which something is known. */
  static List<UseRow> known(List<UseRow> rows) {
    return rows.stream().filter(row -> row.now().isPresent()).toList();
  }

  static List<Column> columns(List<UseRow> rows, boolean costs) {
    return BarChart.columns(rows.stream().map(row -> row.bar(costs)).toList());
  }

  static List<RegisterCode> zones(List<UseRow> rows) {
    return spans(rows).stream()
        .flatMap(span -> span.volumes().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  static Energy energy(List<UseRow> rows) {
    return HoursOfMonth.energy(spans(rows));
  }

  /** The sum of the costs, or null if one of them is not known. */
  static Money cost(List<UseRow> rows) {
    return HoursOfMonth.cost(spans(rows)).orElse(null);
  }

  private static List<SpanOfUse> spans(List<UseRow> rows) {
    return rows.stream().flatMap(row -> row.now().stream()).toList();
  }

  private static Map<LocalDate, SpanOfUse> byDay(List<SpanOfUse> days) {
    return days.stream().collect(Collectors.toMap(span -> span.first().day(), Function.identity()));
  }
}

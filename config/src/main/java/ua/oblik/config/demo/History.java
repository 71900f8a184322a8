package ua.oblik.config.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of a region.
 *
 * @param firstDay the first day anything is known of, a first of a month
 * @param lastMonth the last settlement month whose run is done
 * @param today the business date the region begins on; reads are known until then
 */
public record History(LocalDate firstDay, YearMonth lastMonth, LocalDate today) {

  /** The three years of the demo region, which its awkward cases are told in. */
  public static final History DEMO =
      new History(LocalDate.of(2022, 11, 1), YearMonth.of(2025, 10), LocalDate.of(2025, 11, 5));

  private static final int RUN_DAY = 4;
  private static final LocalTime NIGHT = LocalTime.of(2, 15);
  private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  /**
   * The demo's own days on the eve of the last monthly run, its reads known: what a run is measured
   * on.
   *
   * @param years how many of the last years are known, at most three
   */
  public static History beforeTheLastRun(int years) {
    YearMonth last = DEMO.lastMonth.minusMonths(1);
    LocalDate first = DEMO.lastMonth.plusMonths(1).minusYears(years).atDay(1);
    return new History(first, last, runDay(DEMO.lastMonth));
  }

  /** The settlement months, in order. */
  List<YearMonth> months() {
    return Stream.iterate(
            YearMonth.from(firstDay),
            month -> !month.isAfter(lastMonth),
            month -> month.plusMonths(1))
        .toList();
  }

  /** The day of the monthly run that bills a month. */
  public static LocalDate runDay(YearMonth month) {
    return month.plusMonths(1).atDay(RUN_DAY);
  }

  /** When the jobs of a business date stamped their records: in the night after it. */
  static Instant nightOf(LocalDate day) {
    return day.plusDays(1).atTime(NIGHT).atZone(ZONE).toInstant();
  }

  /** A moment in the daytime. */
  static Instant dayTime(LocalDate day, int minuteOfWork) {
    return day.atTime(LocalTime.of(8, 0).plusMinutes(minuteOfWork)).atZone(ZONE).toInstant();
  }
}

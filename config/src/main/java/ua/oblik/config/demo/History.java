package ua.oblik.config.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/** The days of the demo region. */
final class History {

  /** The first day anything is known of. */
  static final LocalDate FIRST_DAY = LocalDate.of(2022, 11, 1);

  /** The first settlement month. */
  static final YearMonth FIRST_MONTH = YearMonth.from(FIRST_DAY);

  /** The last settlement month whose run is done. */
  static final YearMonth LAST_MONTH = YearMonth.of(2025, 10);

  /** The business date the demo begins on. */
  static final LocalDate TODAY = LocalDate.of(2025, 11, 5);

  private static final int RUN_DAY = 4;
  private static final LocalTime NIGHT = LocalTime.of(2, 15);
  private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  private History() {}

  /** The day of the monthly run that bills a month. */
  static LocalDate runDay(YearMonth month) {
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

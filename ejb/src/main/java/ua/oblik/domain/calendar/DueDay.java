package ua.oblik.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/** By when something is to be paid. */
public final class DueDay {
  private DueDay() {}

  /**
   * The due day of the month after a day, or of the month after today if that has come.
   *
   * @param day the last day that is charged
   * @param today the business date
   * @param dayOfMonth as staff keep it; the last day of a shorter month
   */
  public static LocalDate after(LocalDate day, LocalDate today, int dayOfMonth) {
    LocalDate due = in(YearMonth.from(day).plusMonths(1), dayOfMonth);
    return due.isAfter(today) ? due : in(YearMonth.from(today).plusMonths(1), dayOfMonth);
  }

  private static LocalDate in(YearMonth month, int dayOfMonth) {
    return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
  }
}

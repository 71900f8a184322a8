package ua.oblik.domain.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The part of every year in which a rate is valid. It may run over the new year.
 *
 * @param first the first day
 * @param last the last day, inside the season
 */
public record Season(MonthDay first, MonthDay last) {

  /** Every day. */
  public static final Season WHOLE_YEAR = new Season(MonthDay.of(1, 1), MonthDay.of(12, 31));

  /** 1 October to 30 April. */
  public static final Season HEATING = new Season(MonthDay.of(10, 1), MonthDay.of(4, 30));

  /** The rest of the year. */
  public static final Season OFF_HEATING = new Season(MonthDay.of(5, 1), MonthDay.of(9, 30));

  /** Whether the day lies in the season. */
  public boolean contains(LocalDate day) {
    int inYear = order(day.getMonthValue(), day.getDayOfMonth());
    boolean started = inYear >= order(first.getMonthValue(), first.getDayOfMonth());
    boolean going = inYear <= order(last.getMonthValue(), last.getDayOfMonth());
    return first.isAfter(last) ? started || going : started && going;
  }

  /** Asked for every day of every bill: numbers are compared, no MonthDay is made. */
  private static int order(int month, int day) {
    return month * 32 + day;
  }
}

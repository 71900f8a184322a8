package ua.oblik.domain.calendar;

import java.time.LocalDate;

/**
 * For how many days something is kept after it has served. A business date that lags behind the
 * calendar, or a demonstration's that runs ahead of it, shortens nothing: the earlier of the two
 * days counts.
 *
 * @param what the thing, as the log names it
 * @param days how many whole days it is kept
 */
public record Retention(String what, int days) {

  public Retention {
    if (days < 1) {
      throw new IllegalArgumentException(what + " would be gone at once: " + days + " days");
    }
  }

  /**
   * The first day whose things are still kept; what is from a day before it may go.
   *
   * @param businessDate the day whose night it is
   * @param calendarDate the day it is outside
   */
  public LocalDate keptSince(LocalDate businessDate, LocalDate calendarDate) {
    return (businessDate.isBefore(calendarDate) ? businessDate : calendarDate).minusDays(days);
  }
}

package ua.oblik.domain.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Whether nights are to be run. Where the business date follows the calendar, a night is due while
 * the date is behind it, and the date never gets ahead; a demonstration's date is its own, so its
 * next night may be run at any time.
 *
 * @param followsCalendar whether the business date is meant to follow the calendar
 * @param businessDate the day whose night is the next
 * @param calendarDate the day it is outside, in Kyiv
 */
public record NightsDue(boolean followsCalendar, LocalDate businessDate, LocalDate calendarDate) {
  /** How often a night is begun without a person asking for it, the first time included. */
  public static final int ATTEMPTS = 3;

  /** How long a night that failed rests: what it failed of may have passed by then. */
  static final Duration PAUSE = Duration.ofMinutes(15);

  /** By now, in Kyiv, the night that ended today has begun, or else its timer is lost. */
  static final LocalTime BEGUN_BY = LocalTime.of(3, 0);

  /** Whether the night of the business date may be run. */
  public boolean isDue() {
    return !followsCalendar || daysBehind() > 0;
  }

  /** How many nights the calendar has passed; 0 in a demonstration. */
  public long daysBehind() {
    return followsCalendar ? Math.max(0, ChronoUnit.DAYS.between(businessDate, calendarDate)) : 0;
  }

  /**
   * Whether a night that nobody has begun was missed.
   *
   * @param now the time of day in Kyiv
   */
  public boolean isMissed(LocalTime now) {
    long behind = daysBehind();
    return behind > 1 || (behind == 1 && !now.isBefore(BEGUN_BY));
  }

  /**
   * Whether a night that failed is begun again by itself.
   *
   * @param attempts how often it was begun
   * @param sinceFailure how long ago it failed
   */
  public boolean isTriedAgain(int attempts, Duration sinceFailure) {
    return daysBehind() > 0 && attempts < ATTEMPTS && sinceFailure.compareTo(PAUSE) >= 0;
  }
}

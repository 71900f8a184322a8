package ua.oblik.billing;

import java.time.YearMonth;
import java.util.Objects;

/**
 * What to rehearse.
 *
 * @param candidate the version that takes the place of those that were in force
 * @param from the first settlement month
 * @param until the month after the last one
 * @param title for staff
 */
public record RehearsalRequest(long candidate, YearMonth from, YearMonth until, String title) {

  /** At least one month. */
  public RehearsalRequest {
    Objects.requireNonNull(title, "title");
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("no month from " + from + " until " + until);
    }
  }
}

package ua.oblik.billing;

import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/**
 * What to rehearse.
 *
 * @param id of the rehearsal; asking again under it makes no second
 * @param candidate the draft that takes the place of what was in force
 * @param from the first settlement month
 * @param until the month after the last one
 * @param title for staff
 */
public record RehearsalRequest(
    UUID id, long candidate, YearMonth from, YearMonth until, String title) {

  /** At least one month. */
  public RehearsalRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("no month from " + from + " until " + until);
    }
  }
}

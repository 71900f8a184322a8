package ua.oblik.domain.payment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Judges the day from which a bank says that money counts. Banks book on the eve of a weekend or
 * holidays with the value of the next banking day; a date further ahead is a slip, and money posted
 * by it would pay bills with what has not come.
 */
public final class ValueDate {

  /** Longer than any row of days on which banks are closed. */
  public static final int DAYS_AHEAD = 10;

  private static final LocalDate EARLIEST = LocalDate.of(2006, 1, 1);

  private ValueDate() {}

  /** Why money is not posted by a date. */
  public enum Refusal {
    /** Before there are tariffs. */
    TOO_EARLY,
    /** Further ahead than a bank books. */
    TOO_FAR_AHEAD
  }

  /** Why the date is not taken; empty if it is. */
  public static Optional<Refusal> judge(LocalDate valueOn, LocalDate today) {
    if (valueOn.isBefore(EARLIEST)) {
      return Optional.of(Refusal.TOO_EARLY);
    }
    return valueOn.isAfter(today.plusDays(DAYS_AHEAD))
        ? Optional.of(Refusal.TOO_FAR_AHEAD)
        : Optional.empty();
  }
}

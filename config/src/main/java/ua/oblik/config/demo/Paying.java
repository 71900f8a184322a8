package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.Optional;

/** How a customer pays. */
enum Paying {
  /** The whole amount before the due date. */
  IN_TIME,
  /** The whole amount, some weeks after the due date. */
  LATE,
  /** The amount rounded up to the next fifty hryvnias. */
  ROUNDED_UP,
  /** Half of what is owed. */
  HALF,
  /** Three thousand hryvnias whenever the credit runs low. */
  AHEAD,
  /** In time until March 2025, then nothing. */
  STOPPED;

  private static final long FIFTY_HRYVNIAS = 5_000;
  private static final long ADVANCE = 300_000;
  private static final LocalDate STOPPED_ON = LocalDate.of(2025, 4, 1);

  /** A payment to come. */
  record Intent(LocalDate on, long kopiykas) {}

  /** What the customer does about a bill; empty if nothing. */
  Optional<Intent> answerTo(LocalDate issuedOn, long owed, Draw draw) {
    LocalDate soon = issuedOn.plusDays(draw.between(1, 14));
    LocalDate later = issuedOn.plusDays(draw.between(20, 27));
    return switch (this) {
      case IN_TIME -> pay(soon, owed);
      case LATE -> pay(later, owed);
      case ROUNDED_UP -> pay(soon, (owed + FIFTY_HRYVNIAS - 1) / FIFTY_HRYVNIAS * FIFTY_HRYVNIAS);
      case HALF -> pay(soon, owed / 2);
      case AHEAD -> pay(soon, owed > -ADVANCE / 3 ? ADVANCE : 0);
      case STOPPED -> pay(soon, soon.isBefore(STOPPED_ON) ? owed : 0);
    };
  }

  private static Optional<Intent> pay(LocalDate on, long kopiykas) {
    return kopiykas > 0 ? Optional.of(new Intent(on, kopiykas)) : Optional.empty();
  }
}

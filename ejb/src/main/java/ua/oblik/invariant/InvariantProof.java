package ua.oblik.invariant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.domain.calendar.ProofHorizon;

/**
 * What a night found when it asked whether all that must hold does.
 *
 * @param day the business date of the night
 * @param since the day from which on history was looked at; empty days before it held already
 * @param invariants how many were asked
 * @param violations what breaks them, at most five hundred of each; empty when all is well
 * @param provedAt when it was asked
 * @param took how long it took
 */
public record InvariantProof(
    LocalDate day,
    LocalDate since,
    int invariants,
    List<Violation> violations,
    Instant provedAt,
    Duration took) {

  /** Fixed. */
  public InvariantProof {
    violations = List.copyOf(violations);
  }

  /** Whether everything holds. */
  public boolean holds() {
    return violations.isEmpty();
  }

  /** Whether history was looked at from its beginning. */
  public boolean ofAllHistory() {
    return since.equals(ProofHorizon.EVER);
  }
}

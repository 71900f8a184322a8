package ua.oblik.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The occasion on which bills are issued.
 *
 * @param on the business date
 * @param at the moment
 * @param cause why
 * @param run the run that issues them
 * @param order the order that is answered
 * @param cancellation why staff cancelled what they replace; empty if an actual read overtook it
 */
public record Issue(
    LocalDate on,
    Instant at,
    BillCause cause,
    Optional<UUID> run,
    Optional<BillOrderId> order,
    Optional<Cancellation> cancellation) {

  /** An occasion on which nothing is cancelled by staff. */
  public Issue(
      LocalDate on, Instant at, BillCause cause, Optional<UUID> run, Optional<BillOrderId> order) {
    this(on, at, cause, run, order, Optional.empty());
  }

  /** Staff have bills calculated again. */
  static Issue again(LocalDate on, Instant at, Cancellation cancellation) {
    return new Issue(
        on, at, BillCause.REBILL, Optional.empty(), Optional.empty(), Optional.of(cancellation));
  }
}

package ua.oblik.billing;

import java.util.Optional;
import ua.oblik.metering.Accepted;
import ua.oblik.metering.ReadOutcome;

/** What became of an order. Nothing is stored unless it says so. */
public sealed interface OrderOutcome {

  /**
   * Ordered; reads and order are stored.
   *
   * @param order the order, also if it had been made before
   * @param reads the receipt of the reads that came with it
   */
  record Ordered(OrderView order, Optional<Accepted> reads) implements OrderOutcome {}

  /** The reads are refused, or the customer is asked to confirm them. */
  record ReadProblem(ReadOutcome outcome) implements OrderOutcome {}

  /** The reads are stored and went to staff; no bill until they release them. */
  record ReadDoubted(Accepted reads) implements OrderOutcome {}

  /** The bill would not be what the customer saw. */
  record TotalChanged(BillPreview bill) implements OrderOutcome {}

  /** The account cannot be billed; staff must act. */
  record CannotBill(String code) implements OrderOutcome {}

  /** Everything is billed already, or there is no read to bill up to. */
  record NothingToBill(String code) implements OrderOutcome {}
}

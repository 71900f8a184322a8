package ua.oblik.billing;

import ua.oblik.metering.Acceptable;
import ua.oblik.metering.ReadCheck;

/** What became of the wish to see a bill before it is ordered. */
public sealed interface PreviewOutcome {

  /** The bill as it would be. */
  record Previewed(BillPreview bill) implements PreviewOutcome {}

  /** The reads are refused, or the customer is asked to confirm them. */
  record ReadProblem(ReadCheck check) implements PreviewOutcome {}

  /** The reads would go to staff first and enter no bill until released. */
  record ReadDoubted(Acceptable reads) implements PreviewOutcome {}

  /** The account cannot be billed; staff must act. */
  record CannotBill(String code) implements PreviewOutcome {}

  /** Everything is billed already, or there is no read to bill up to. */
  record NothingToBill(String code) implements PreviewOutcome {}
}

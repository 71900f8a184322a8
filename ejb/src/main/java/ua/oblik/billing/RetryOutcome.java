package ua.oblik.billing;

import ua.oblik.domain.billing.BillNumber;

/** What trying a parked account again has brought. */
public sealed interface RetryOutcome {

  /** The bill is issued, and the row is off the worklist. */
  record Issued(BillNumber bill) implements RetryOutcome {}

  /** Still not to be billed; the row says the reason of today. */
  record StillParked(String reason, String detail) implements RetryOutcome {}

  /** Nothing is wrong with the account any more: it is billed again from now on. */
  record Lifted() implements RetryOutcome {}

  /** Nothing is left to bill, and the row is off the worklist. */
  record NothingLeft() implements RetryOutcome {}
}

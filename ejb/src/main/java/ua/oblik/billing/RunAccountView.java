package ua.oblik.billing;

import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * One account of a bill run.
 *
 * @param account which account
 * @param outcome how it went
 * @param reason why it is parked
 * @param bill its bill, the first of two; empty unless billed and posted
 * @param total of its bills
 * @param month all that is charged for the month with it
 * @param previous what was charged for the month before
 */
public record RunAccountView(
    AccountNumber account,
    RunOutcome outcome,
    Optional<String> reason,
    Optional<BillNumber> bill,
    Money total,
    Optional<Money> month,
    Optional<Money> previous) {

  /** How much more the month costs than the one before; empty where either is missing. */
  public Optional<Money> difference() {
    return month.flatMap(now -> previous.map(now::minus));
  }
}

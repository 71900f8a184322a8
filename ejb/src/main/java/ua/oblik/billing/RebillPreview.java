package ua.oblik.billing;

import java.util.List;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * What would take the place of a bill.
 *
 * @param account whose
 * @param cancels the bill and those after it
 * @param cancelled what they charged
 * @param total what the new bill charges, or the two of them
 * @param lines their lines
 */
public record RebillPreview(
    AccountNumber account,
    List<BillNumber> cancels,
    Money cancelled,
    Money total,
    List<LineView> lines) {

  /** What the customer owes more, or less. */
  public Money difference() {
    return total.minus(cancelled);
  }
}

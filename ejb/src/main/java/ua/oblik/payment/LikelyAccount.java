package ua.oblik.payment;

import java.util.Set;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/**
 * An account that money in suspense may have been meant for.
 *
 * @param number which
 * @param customerName whose
 * @param balance what it owes
 * @param reasons what speaks for it, the strongest first
 */
public record LikelyAccount(
    AccountNumber number, String customerName, Money balance, Set<Likeness> reasons) {

  /** What can speak for an account, the strongest first. */
  public enum Likeness {
    /** The payment named it; its amount was in doubt. */
    MEANT,
    /** It is known by that old or system operator's number. */
    OTHER_NUMBER,
    /** Its number is one slip away. */
    LOOK_ALIKE_NUMBER,
    /** The payer has the customer's name. */
    NAME,
    /** It has an unpaid bill of that amount. */
    BILL_AMOUNT
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "LikelyAccount[" + number + ", " + reasons + "]";
  }
}

package ua.oblik.ledger;

import java.time.LocalDate;
import ua.oblik.domain.measure.Money;

/**
 * A movement of money that belongs to no account yet: between cash and suspense.
 *
 * @param debit gets the amount
 * @param credit gives it
 * @param amount positive
 * @param valueOn the day from which it counts
 * @param payment which payment
 * @param key unique over all time
 * @param note the reason, or {@code null}
 */
public record InternalPosting(
    CounterAccount debit,
    CounterAccount credit,
    Money amount,
    LocalDate valueOn,
    long payment,
    String key,
    String note) {

  /** Money received for an account that nobody knows yet. */
  public static InternalPosting suspended(long payment, Money amount, LocalDate valueOn) {
    return new InternalPosting(
        CounterAccount.CASH,
        CounterAccount.SUSPENSE,
        amount,
        valueOn,
        payment,
        "suspense:" + payment,
        null);
  }

  /** Money given back to its payer from suspense. */
  public static InternalPosting returned(
      long payment, Money amount, LocalDate valueOn, String reason) {
    return new InternalPosting(
        CounterAccount.SUSPENSE,
        CounterAccount.CASH,
        amount,
        valueOn,
        payment,
        "returned:" + payment,
        reason);
  }
}

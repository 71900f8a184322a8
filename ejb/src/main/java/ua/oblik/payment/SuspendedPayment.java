package ua.oblik.payment;

import java.time.LocalDate;
import java.util.List;
import ua.oblik.domain.measure.Money;

/**
 * Money that waits for staff to find its account.
 *
 * @param id of the payment
 * @param amount positive
 * @param valueOn the day it counts from
 * @param source the bank account or agent it came through
 * @param externalId its name there
 * @param accountText the account as it was written, or empty
 * @param payer who paid, or empty
 * @param purpose what for, or empty
 * @param likely accounts it may have been meant for, the likeliest first
 */
public record SuspendedPayment(
    long id,
    Money amount,
    LocalDate valueOn,
    String source,
    String externalId,
    String accountText,
    String payer,
    String purpose,
    List<LikelyAccount> likely) {

  /** The same with what it may have been meant for. */
  SuspendedPayment with(List<LikelyAccount> matches) {
    return new SuspendedPayment(
        id, amount, valueOn, source, externalId, accountText, payer, purpose, matches);
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "SuspendedPayment[" + id + "]";
  }
}

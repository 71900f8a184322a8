package ua.oblik.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/**
 * Money that waits for staff: for its account, or for a word that its amount is meant so.
 *
 * @param id of the payment
 * @param amount positive
 * @param valueOn the day it counts from
 * @param source the bank account or agent it came through
 * @param externalId its name there
 * @param accountText the account as it was written, or empty
 * @param payer who paid, or empty
 * @param purpose what for, or empty
 * @param meant the account it was meant for, where its amount is in doubt
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
    Optional<AccountNumber> meant,
    List<LikelyAccount> likely) {

  /** Why money waits. */
  public enum Reason {
    /** Nobody knows whose it is. */
    ACCOUNT_UNKNOWN,
    /** It is far above what its account was ever asked for. */
    AMOUNT_IN_DOUBT
  }

  /** Why it waits. */
  public Reason reason() {
    return meant.isPresent() ? Reason.AMOUNT_IN_DOUBT : Reason.ACCOUNT_UNKNOWN;
  }

  /** The same with what it may have been meant for. */
  SuspendedPayment with(List<LikelyAccount> matches) {
    return new SuspendedPayment(
        id, amount, valueOn, source, externalId, accountText, payer, purpose, meant, matches);
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "SuspendedPayment[" + id + "]";
  }
}

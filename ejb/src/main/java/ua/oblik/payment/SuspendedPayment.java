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
 * @param batch what is known of its parts, if it is a whole batch of a bank
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
    Optional<BatchInParts> batch,
    List<LikelyAccount> likely) {

  /** Why money waits. */
  public enum Reason {
    /** Nobody knows whose it is. */
    ACCOUNT_UNKNOWN,
    /** It is far above what its account was ever asked for. */
    AMOUNT_IN_DOUBT,
    /** The bank booked the money of several payers in one sum; the parts are to come. */
    BATCH
  }

  /** Why it waits. */
  public Reason reason() {
    if (meant.isPresent()) {
      return Reason.AMOUNT_IN_DOUBT;
    }
    boolean inParts = batch.filter(b -> b.transactions() > 1 || b.told().count() > 0).isPresent();
    return inParts ? Reason.BATCH : Reason.ACCOUNT_UNKNOWN;
  }

  /** The same with what it may have been meant for. */
  SuspendedPayment with(List<LikelyAccount> matches) {
    return new SuspendedPayment(
        id,
        amount,
        valueOn,
        source,
        externalId,
        accountText,
        payer,
        purpose,
        meant,
        batch,
        matches);
  }

  /** The same as a batch of a bank. */
  SuspendedPayment ofBatch(BatchInParts parts) {
    return new SuspendedPayment(
        id,
        amount,
        valueOn,
        source,
        externalId,
        accountText,
        payer,
        purpose,
        meant,
        Optional.of(parts),
        likely);
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "SuspendedPayment[" + id + "]";
  }
}

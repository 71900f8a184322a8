package ua.oblik.payment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * Money that came in, before it is booked.
 *
 * @param key where from and under which name; unique over all time
 * @param whose as far as that is known
 * @param amount positive
 * @param valueOn the day it counts from
 * @param words what the payer wrote
 */
record IncomingPayment(Key key, Whose whose, Money amount, LocalDate valueOn, Words words) {

  IncomingPayment {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a payment is positive");
    }
    Objects.requireNonNull(valueOn);
  }

  /** The account to post it to; empty where staff decide that. */
  Optional<AccountId> account() {
    return whose.inDoubt() ? Optional.empty() : whose.meant();
  }

  /** The account it was meant for, where its amount is in doubt. */
  Optional<AccountId> doubtedFor() {
    return whose.inDoubt() ? whose.meant() : Optional.empty();
  }

  /** The same with an amount that a person has to look at. */
  IncomingPayment doubted() {
    return new IncomingPayment(key, new Whose(whose.meant(), true), amount, valueOn, words);
  }

  /**
   * Whose a payment is.
   *
   * @param meant the account it is meant for, if that is known
   * @param inDoubt whether its amount is too large to be meant for it
   */
  record Whose(Optional<AccountId> meant, boolean inDoubt) {
    static Whose of(Optional<AccountId> account) {
      return new Whose(account, false);
    }
  }

  /**
   * What makes a payment one.
   *
   * @param source the bank account or agent it came through
   * @param externalId its name there
   */
  record Key(String source, String externalId) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int bySource = source.compareTo(other.source);
      return bySource != 0 ? bySource : externalId.compareTo(other.externalId);
    }
  }

  /**
   * The payer's words.
   *
   * @param accountText the account as it was written, or empty
   * @param payer who paid, or empty
   * @param purpose what for, or empty
   * @param bill the bill that was named
   */
  record Words(String accountText, String payer, String purpose, Optional<BillNumber> bill) {

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
      return "Words[hidden]";
    }
  }
}

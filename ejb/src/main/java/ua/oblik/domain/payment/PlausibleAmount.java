package ua.oblik.domain.payment;

import ua.oblik.domain.measure.Money;

/**
 * How much a payment for an account can be meant to be: so many times the most that the account was
 * asked for, and a sum that is never in doubt. A slip of the point makes a hundredfold; a year paid
 * ahead makes twelve times.
 *
 * @param undoubted a payment up to this much is never in doubt
 * @param times so many times the most that was asked for
 */
public record PlausibleAmount(Money undoubted, int times) {

  /** Makes sense. */
  public PlausibleAmount {
    if (undoubted.isNegative() || times < 1) {
      throw new IllegalArgumentException(undoubted + ", " + times);
    }
  }

  /**
   * The most that is taken without a question.
   *
   * @param asked the largest of the account's bills and of what it owes; not positive if none
   */
  public Money most(Money asked) {
    long most = Math.max(undoubted.kopiykas(), Math.multiplyExact(asked.kopiykas(), (long) times));
    return Money.ofKopiykas(most);
  }

  /** Whether a person has to say that the amount is meant so. */
  public boolean doubts(Money amount, Money asked) {
    return amount.compareTo(most(asked)) > 0;
  }
}

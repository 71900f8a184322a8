package ua.oblik.billing;

import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * What an account would have paid for its energy.
 *
 * @param account which account
 * @param energy it used
 * @param now under the tariffs that were in force
 * @param then under the candidate
 */
public record RehearsedAccount(AccountNumber account, Energy energy, Money now, Money then) {

  /** Positive if it would have paid more. */
  public Money difference() {
    return then.minus(now);
  }
}

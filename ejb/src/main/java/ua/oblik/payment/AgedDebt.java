package ua.oblik.payment;

import java.util.EnumMap;
import java.util.Map;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.DebtAge;

/**
 * What an account owes, by how old it is.
 *
 * @param account which; {@code null} for all together
 * @param byAge what is owed of each age
 */
public record AgedDebt(AccountNumber account, Map<DebtAge, Money> byAge) {

  /** Every age has an amount. */
  public AgedDebt {
    Map<DebtAge, Money> all = new EnumMap<>(DebtAge.class);
    for (DebtAge age : DebtAge.values()) {
      all.put(age, byAge.getOrDefault(age, Money.ZERO));
    }
    byAge = Map.copyOf(all);
  }

  /** What is owed of one age. */
  public Money of(DebtAge age) {
    return byAge.get(age);
  }

  /** What is owed altogether. */
  public Money total() {
    return Money.sum(byAge.values());
  }
}

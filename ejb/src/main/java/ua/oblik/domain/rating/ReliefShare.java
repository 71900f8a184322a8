package ua.oblik.domain.rating;

import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;

/**
 * A percentage of what the energy within a norm costs.
 *
 * @param percent taken off
 * @param norm of the month, for all agreements of the account
 * @param cost what the relieved energy costs without relief, not rounded
 */
public record ReliefShare(int percent, Energy norm, ExactAmount cost) implements Figures {

  /** What is taken off, rounded once; negative. */
  public Money amount() {
    return Money.rounded(cost.percent(percent)).negated();
  }
}

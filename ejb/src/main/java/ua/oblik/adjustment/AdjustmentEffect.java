package ua.oblik.adjustment;

import ua.oblik.domain.measure.Money;

/**
 * What an adjustment does to what is owed today.
 *
 * @param before owed now; negative for an overpayment
 * @param change owed more; negative for less
 */
public record AdjustmentEffect(Money before, Money change) {

  /** Owed then. */
  public Money after() {
    return before.plus(change);
  }
}

package ua.oblik.domain.rating;

import ua.oblik.domain.measure.Money;

/**
 * What the energy of a month lacks to its part of the minimum charge.
 *
 * @param minimum of a whole month
 * @param days billed so far
 * @param ofMonth days of the month
 * @param energy what the energy of those days costs
 * @param charged topped up by other bills of the month, taken off
 */
public record MinimumShare(Money minimum, int days, int ofMonth, Money energy, Money charged)
    implements Figures {

  /** What is lacking and not charged yet; negative takes charged money back. */
  public Money amount() {
    Money lacking = minimum.proportion(days, ofMonth).minus(energy);
    return (lacking.isNegative() ? Money.ZERO : lacking).minus(charged);
  }
}

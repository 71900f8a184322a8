package ua.oblik.domain.rating;

import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.Vat;

/**
 * VAT on a net sum.
 *
 * @param vat its rate
 * @param base the net sum of the lines of that rate
 */
public record VatShare(Vat vat, Money base) implements Figures {

  /** The tax, rounded once. */
  public Money amount() {
    return vat.on(base);
  }
}

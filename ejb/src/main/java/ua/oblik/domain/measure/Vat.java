package ua.oblik.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rate of value added tax. Which rate applies when is a dated parameter, not this type's
 * matter.
 *
 * @param percent 20 is 20 %
 */
public record Vat(int percent) {

  private static final int WHOLE = 100;

  /** A percentage from 0 to 100. */
  public Vat {
    if (percent < 0 || percent > WHOLE) {
      throw new IllegalArgumentException("not a VAT rate: " + percent);
    }
  }

  /** The tax contained in an amount with tax, half up: a sixth of it at 20 %. */
  public Money containedIn(Money gross) {
    return Money.ofKopiykas(
        BigDecimal.valueOf(gross.kopiykas())
            .multiply(BigDecimal.valueOf(percent))
            .divide(BigDecimal.valueOf(WHOLE + percent), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  /** The tax to add to a net total, half up. */
  public Money on(Money net) {
    return Money.rounded(ExactAmount.of(net).percent(percent));
  }
}

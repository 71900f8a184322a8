package ua.oblik.domain.measure;

import java.math.BigDecimal;

/**
 * What a block's rate is multiplied by in a time-of-use period. The product is not rounded.
 *
 * @param value never negative; 0.5 is half the rate
 */
public record Coefficient(BigDecimal value) {

  /** The rate as it is. */
  public static final Coefficient ONE = new Coefficient(BigDecimal.ONE);

  /** Equal coefficients are equal however they were written: 0.5 is 0.50. */
  public Coefficient {
    value = value.stripTrailingZeros();
    if (value.signum() < 0) {
      throw new IllegalArgumentException("negative coefficient: " + value.toPlainString());
    }
  }

  /** {@code of("0.5")}. */
  public static Coefficient of(String value) {
    return new Coefficient(Decimals.plain(value, 6));
  }

  /** With a point: {@code 0.5}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}

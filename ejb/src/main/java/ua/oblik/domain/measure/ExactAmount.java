package ua.oblik.domain.measure;

import java.math.BigDecimal;

/**
 * An amount of hryvnias before rounding. It becomes {@link Money} through {@link Money#rounded}.
 *
 * @param hryvnias unrounded
 */
public record ExactAmount(BigDecimal hryvnias) {

  /** Nothing. */
  public static final ExactAmount ZERO = new ExactAmount(BigDecimal.ZERO);

  /** What a volume costs: quantity x unit rate x coefficient, unrounded. */
  public static ExactAmount of(Energy volume, UnitRate rate, Coefficient coefficient) {
    return new ExactAmount(
        BigDecimal.valueOf(volume.wattHours(), 3)
            .multiply(rate.hryvniaPerKWh())
            .multiply(coefficient.value()));
  }

  /** Money seen as an exact amount. */
  public static ExactAmount of(Money money) {
    return new ExactAmount(money.hryvnias());
  }

  /** This plus another. */
  public ExactAmount plus(ExactAmount other) {
    return new ExactAmount(hryvnias.add(other.hryvnias));
  }

  /** A whole percentage of this: {@code percent(25)} is a quarter. */
  public ExactAmount percent(int percent) {
    return new ExactAmount(hryvnias.multiply(BigDecimal.valueOf(percent, 2)));
  }
}

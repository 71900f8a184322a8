package ua.oblik.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of hryvnias before rounding. It becomes {@link Money} through {@link Money#rounded}.
 *
 * @param hryvnias unrounded
 */
public record ExactAmount(BigDecimal hryvnias) {

  /** Nothing. */
  public static final ExactAmount ZERO = new ExactAmount(BigDecimal.ZERO);

  /** Far below a kopiyka, however many parts are added up. */
  private static final int SHARED_DECIMALS = 12;

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

  /** The part of this that falls on a part of the energy it was charged for. */
  public ExactAmount share(Energy part, Energy whole) {
    return new ExactAmount(
        hryvnias
            .multiply(BigDecimal.valueOf(part.wattHours()))
            .divide(BigDecimal.valueOf(whole.wattHours()), SHARED_DECIMALS, RoundingMode.HALF_UP));
  }

  /** A whole percentage of this: {@code percent(25)} is a quarter. */
  public ExactAmount percent(int percent) {
    return new ExactAmount(hryvnias.multiply(BigDecimal.valueOf(percent, 2)));
  }
}

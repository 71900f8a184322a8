package ua.oblik.domain.measure;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * An amount of energy, or the value of a register: kilowatt-hours with up to three decimals.
 *
 * @param wattHours thousandths of a kilowatt-hour; negative only where charged energy is taken back
 */
public record Energy(long wattHours) implements Comparable<Energy> {

  /** Nothing. */
  public static final Energy ZERO = new Energy(0);

  private static final long PER_KWH = 1000;

  /** Whole kilowatt-hours. */
  public static Energy ofKWh(long kWh) {
    return new Energy(Math.multiplyExact(kWh, PER_KWH));
  }

  /**
   * Reads kilowatt-hours such as {@code 12.345}.
   *
   * @throws IllegalArgumentException if the text is not a plain decimal or has a fourth decimal
   */
  public static Energy of(String kWh) {
    return of(Decimals.plain(kWh, 3));
  }

  /**
   * Kilowatt-hours with up to three decimals.
   *
   * @throws IllegalArgumentException if there is a fourth decimal
   */
  public static Energy of(BigDecimal kWh) {
    try {
      return new Energy(kWh.movePointRight(3).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("more than three decimals of a kWh", e);
    }
  }

  /** The sum of volumes. */
  public static Energy sum(Collection<Energy> volumes) {
    long sum = 0;
    for (Energy volume : volumes) {
      sum = Math.addExact(sum, volume.wattHours);
    }
    return new Energy(sum);
  }

  /** This plus another. */
  public Energy plus(Energy other) {
    return new Energy(Math.addExact(wattHours, other.wattHours));
  }

  /** This less another. */
  public Energy minus(Energy other) {
    return new Energy(Math.subtractExact(wattHours, other.wattHours));
  }

  /** The opposite amount. */
  public Energy negated() {
    return new Energy(Math.negateExact(wattHours));
  }

  /** This as often as given; the multiplier of a meter with transformers. */
  public Energy times(long factor) {
    return new Energy(Math.multiplyExact(wattHours, factor));
  }

  /** Whether it is a whole number of kilowatt-hours, as everything of a household is. */
  public boolean isWholeKWh() {
    return wattHours % PER_KWH == 0;
  }

  /** To the nearest whole kilowatt-hour, halves upwards; for volumes that are estimates anyway. */
  public Energy nearestKWh() {
    return ofKWh(Math.floorDiv(Math.addExact(wattHours, PER_KWH / 2), PER_KWH));
  }

  /** Whether it is below zero. */
  public boolean isNegative() {
    return wattHours < 0;
  }

  /** Whether it is zero. */
  public boolean isZero() {
    return wattHours == 0;
  }

  /** Kilowatt-hours without trailing zeros. */
  public BigDecimal kWh() {
    return isWholeKWh()
        ? BigDecimal.valueOf(wattHours / PER_KWH)
        : BigDecimal.valueOf(wattHours, 3).stripTrailingZeros();
  }

  @Override
  public int compareTo(Energy other) {
    return Long.compare(wattHours, other.wattHours);
  }

  /** Kilowatt-hours with a point and no trailing zeros: {@code 12.5}. */
  @Override
  public String toString() {
    return kWh().toPlainString();
  }
}

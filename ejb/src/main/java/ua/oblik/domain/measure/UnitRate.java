package ua.oblik.domain.measure;

import java.math.BigDecimal;

/**
 * A price of energy with up to six decimals of a hryvnia.
 *
 * @param hryvniaPerKWh hryvnias for one kilowatt-hour, never negative
 */
public record UnitRate(BigDecimal hryvniaPerKWh) implements Comparable<UnitRate> {

  private static final int DECIMALS = 6;

  /** Equal rates are equal however they were written: 1.68 is 1.680. */
  public UnitRate {
    hryvniaPerKWh = hryvniaPerKWh.stripTrailingZeros();
    if (hryvniaPerKWh.scale() < 0) {
      hryvniaPerKWh = hryvniaPerKWh.setScale(0);
    }
    if (hryvniaPerKWh.signum() < 0 || hryvniaPerKWh.scale() > DECIMALS) {
      throw new IllegalArgumentException("not a unit rate: " + hryvniaPerKWh.toPlainString());
    }
  }

  /** Hryvnias for a kilowatt-hour: {@code of("1.68")}. */
  public static UnitRate of(String hryvniaPerKWh) {
    return new UnitRate(Decimals.plain(hryvniaPerKWh, DECIMALS));
  }

  /** Kopiykas for a kilowatt-hour as acts print them: {@code ofKopiykas("36.48")}. */
  public static UnitRate ofKopiykas(String kopiykasPerKWh) {
    return new UnitRate(Decimals.plain(kopiykasPerKWh, DECIMALS - 2).movePointLeft(2));
  }

  @Override
  public int compareTo(UnitRate other) {
    return hryvniaPerKWh.compareTo(other.hryvniaPerKWh);
  }

  /** Hryvnias with a point: {@code 1.68}. */
  @Override
  public String toString() {
    return hryvniaPerKWh.toPlainString();
  }
}

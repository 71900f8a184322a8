package ua.oblik.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount of hryvnias in whole kopiykas; negative is a credit.
 *
 * @param kopiykas hundredths of a hryvnia
 */
public record Money(long kopiykas) implements Comparable<Money> {

  /** Nothing. */
  public static final Money ZERO = new Money(0);

  /** An amount of whole kopiykas. */
  public static Money ofKopiykas(long kopiykas) {
    return kopiykas == 0 ? ZERO : new Money(kopiykas);
  }

  /**
   * Reads a decimal amount of hryvnias such as {@code 12.34}.
   *
   * @throws IllegalArgumentException if the text is not a plain decimal or has a third decimal
   */
  public static Money of(String hryvnias) {
    return of(Decimals.plain(hryvnias, 2));
  }

  /**
   * An amount of hryvnias that already is whole kopiykas.
   *
   * @throws IllegalArgumentException if it has a third decimal
   */
  public static Money of(BigDecimal hryvnias) {
    try {
      return ofKopiykas(hryvnias.movePointRight(2).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("not whole kopiykas: " + hryvnias, e);
    }
  }

  /** Rounds half up to the kopiyka; the only way from an exact amount to money. */
  public static Money rounded(ExactAmount exact) {
    return ofKopiykas(
        exact.hryvnias().movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** The sum of amounts; a total is never anything else. */
  public static Money sum(Collection<Money> amounts) {
    long sum = 0;
    for (Money amount : amounts) {
      sum = Math.addExact(sum, amount.kopiykas);
    }
    return ofKopiykas(sum);
  }

  /** This plus another. */
  public Money plus(Money other) {
    return ofKopiykas(Math.addExact(kopiykas, other.kopiykas));
  }

  /** This less another. */
  public Money minus(Money other) {
    return ofKopiykas(Math.subtractExact(kopiykas, other.kopiykas));
  }

  /** A part of this, by days or by volume, half up: {@code proportion(10, 30)} is a third. */
  public Money proportion(long part, long whole) {
    return ofKopiykas(
        BigDecimal.valueOf(kopiykas)
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  /** The opposite amount. */
  public Money negated() {
    return ofKopiykas(Math.negateExact(kopiykas));
  }

  /** Whether it is below zero. */
  public boolean isNegative() {
    return kopiykas < 0;
  }

  /** Whether it is above zero. */
  public boolean isPositive() {
    return kopiykas > 0;
  }

  /** Whether it is zero. */
  public boolean isZero() {
    return kopiykas == 0;
  }

  /** Hryvnias with exactly two decimals. */
  public BigDecimal hryvnias() {
    return BigDecimal.valueOf(kopiykas, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(kopiykas, other.kopiykas);
  }

  /** Hryvnias with a point and two decimals: {@code -12.30}. */
  @Override
  public String toString() {
    return hryvnias().toPlainString();
  }
}

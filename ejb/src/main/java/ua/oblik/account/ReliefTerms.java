package ua.oblik.account;

import ua.oblik.RefusedException;
import ua.oblik.domain.measure.Money;

/**
 * What a relief comes to.
 *
 * @param kind a percentage or an amount
 * @param percent of a percentage, 1 to 100; else null
 * @param normKwh the relieved volume of a month of a percentage; else null
 * @param perMonth the amount of a subsidy; else null
 */
public record ReliefTerms(ReliefKind kind, Integer percent, Integer normKwh, Money perMonth) {
  private static final int WHOLE = 100;
  private static final int LARGEST_NORM = 10_000;
  private static final Money LARGEST_AMOUNT = Money.of("100000.00");

  /** A percentage of the energy within a norm. */
  public static ReliefTerms percentage(Integer percent, Integer normKwh) {
    return new ReliefTerms(ReliefKind.PERCENTAGE, percent, normKwh, null);
  }

  /** An amount every month. */
  public static ReliefTerms subsidy(Money perMonth) {
    return new ReliefTerms(ReliefKind.SUBSIDY, null, null, perMonth);
  }

  /**
   * Refuses what no decision says.
   *
   * @throws RefusedException if percentage, norm or amount are missing or out of all proportion
   */
  void check() {
    if (kind == ReliefKind.SUBSIDY) {
      if (perMonth == null || !perMonth.isPositive() || perMonth.compareTo(LARGEST_AMOUNT) > 0) {
        throw new RefusedException("relief-amount", LARGEST_AMOUNT);
      }
      return;
    }
    if (percent == null || percent < 1 || percent > WHOLE) {
      throw new RefusedException("relief-percent");
    }
    if (normKwh == null || normKwh < 1 || normKwh > LARGEST_NORM) {
      throw new RefusedException("relief-norm", LARGEST_NORM);
    }
  }
}

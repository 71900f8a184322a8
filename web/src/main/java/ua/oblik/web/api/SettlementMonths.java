package ua.oblik.web.api;

import java.time.DateTimeException;
import java.time.YearMonth;
import ua.oblik.RefusedException;

/** Settlement months as programs write them. */
final class SettlementMonths {
  /** No tariff, account or payment is older. */
  static final YearMonth FIRST = YearMonth.of(2006, 1);

  private static final int LENGTH = 7;

  private SettlementMonths() {}

  /**
   * A month that is over.
   *
   * @param text such as {@code 2025-10}
   * @param now the month of the business date
   * @throws RefusedException if it is none, or not over yet
   */
  static YearMonth over(String text, YearMonth now) {
    YearMonth month = parse(text);
    if (!month.isBefore(now)) {
      throw new RefusedException("period-not-over", month);
    }
    return month;
  }

  private static YearMonth parse(String text) {
    if (text != null && text.length() == LENGTH) {
      try {
        YearMonth month = YearMonth.parse(text);
        if (!month.isBefore(FIRST)) {
          return month;
        }
      } catch (DateTimeException noMonth) {
        // said below, as for a month before all others
      }
    }
    throw new RefusedException("period-malformed");
  }
}

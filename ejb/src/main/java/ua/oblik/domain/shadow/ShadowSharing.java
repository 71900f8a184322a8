package ua.oblik.domain.shadow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shares of a whole that add up to it: the largest remainders get what is left, the first of equals
 * first.
 */
final class ShadowSharing {

  private ShadowSharing() {}

  /**
   * Shares in whole units.
   *
   * @param whole a number of watt-hours
   * @param unit the smallest share, in watt-hours
   * @param weights what each share is in proportion to
   */
  static List<Long> shares(long whole, long unit, List<Long> weights) {
    long units = whole / unit;
    long all = weights.stream().mapToLong(Long::longValue).sum();
    if (whole % unit != 0 || (all == 0 && whole != 0)) {
      throw new ShadowDoubt("cannot share " + whole + " in units of " + unit);
    }
    List<Long> shares = new ArrayList<>(Collections.nCopies(weights.size(), 0L));
    if (whole == 0) {
      return shares;
    }
    long given = 0;
    for (int i = 0; i < weights.size(); i++) {
      shares.set(i, Math.multiplyExact(units, weights.get(i)) / all);
      given += shares.get(i);
    }
    while (given < units) {
      int neediest = 0;
      long most = Long.MIN_VALUE;
      for (int i = 0; i < weights.size(); i++) {
        long missing = units * weights.get(i) - shares.get(i) * all;
        if (missing > most) {
          most = missing;
          neediest = i;
        }
      }
      shares.set(neediest, shares.get(neediest) + 1);
      given++;
    }
    shares.replaceAll(share -> share * unit);
    return shares;
  }
}

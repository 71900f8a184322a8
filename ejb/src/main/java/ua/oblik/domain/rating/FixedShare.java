package ua.oblik.domain.rating;

import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.FixedCharge;

/**
 * The days of a month of a charge that does not depend on the volume: all days billed so far less
 * those billed before, so that parts add up to the month.
 *
 * @param charge what for, and how much
 * @param days charged now
 * @param before days of the month that other bills charged
 * @param ofMonth days of the month
 */
public record FixedShare(FixedCharge charge, int days, int before, int ofMonth) implements Figures {

  /** For the days charged now. */
  public Money amount() {
    return of(before + days).minus(of(before));
  }

  private Money of(int some) {
    return switch (charge.per()) {
      case DAY -> Money.ofKopiykas(Math.multiplyExact(charge.amount().kopiykas(), some));
      case MONTH -> charge.amount().proportion(some, ofMonth);
    };
  }
}

package ua.oblik.domain.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * What was drawn above the contracted volume of a month costs on top of its price: its part of the
 * month's volume x what that cost x the percentage in force.
 *
 * @param contracted volume of the month
 * @param volume of the month so far, all points together
 * @param cost what the volume cost; where the VAT changes inside the month, its part at one rate
 * @param percent on top
 * @param charged by other bills of the month, taken off
 */
public record ExcessCharge(Energy contracted, Energy volume, Money cost, int percent, Money charged)
    implements Figures {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What the month is above its volume; nothing where nothing is on top. */
  public Energy above() {
    boolean above = percent > 0 && volume.compareTo(contracted) > 0;
    return above ? volume.minus(contracted) : Energy.ZERO;
  }

  /** For the month so far, rounded once. */
  public Money due() {
    if (above().isZero()) {
      return Money.ZERO;
    }
    BigDecimal kopiykas =
        BigDecimal.valueOf(cost.kopiykas())
            .multiply(BigDecimal.valueOf(above().wattHours()))
            .multiply(BigDecimal.valueOf(percent))
            .divide(
                BigDecimal.valueOf(volume.wattHours()).multiply(HUNDRED), 0, RoundingMode.HALF_UP);
    return Money.ofKopiykas(kopiykas.longValueExact());
  }

  /** What is due and not charged yet; negative takes charged money back. */
  public Money amount() {
    return due().minus(charged);
  }
}

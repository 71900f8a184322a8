package ua.oblik.domain.billing;

import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * Why one bill is higher or lower than the one before, as steps that lead from the old sum to the
 * new one. The steps are measured one after the other: first the number of days at the old daily
 * consumption and price, then the daily consumption at the old price, then the price; what is left
 * are reliefs, subsidies, fixed charges and VAT on top. Their sum is the difference to the kopiyka.
 *
 * @param before the earlier bill
 * @param now the bill to be explained
 */
public record BillChange(Side before, Side now) {

  /**
   * One of the two bills.
   *
   * @param days billed
   * @param energy billed
   * @param energyCharges what the energy cost, without reliefs and other lines
   * @param charges the sum of all lines
   */
  public record Side(int days, Energy energy, Money energyCharges, Money charges) {

    private Money others() {
      return charges.minus(energyCharges);
    }
  }

  /** What made a difference. */
  public enum Cause {
    /** More or fewer days are billed. */
    DAYS,
    /** More or less was consumed in a day. */
    CONSUMPTION_PER_DAY,
    /** A kilowatt-hour cost more or less on the average of blocks and zones. */
    PRICE,
    /** Reliefs, subsidies, fixed charges, VAT on net prices. */
    OTHER_LINES
  }

  /** One step, positive if it made the bill higher. */
  public record Step(Cause cause, Money amount) {}

  /** The steps that made a difference, in the order in which they are measured. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    if (isMeasurable()) {
      Money forDays = before.energyCharges().proportion(now.days(), before.days());
      Money forVolume =
          before.energyCharges().proportion(now.energy().wattHours(), before.energy().wattHours());
      add(steps, Cause.DAYS, forDays.minus(before.energyCharges()));
      add(steps, Cause.CONSUMPTION_PER_DAY, forVolume.minus(forDays));
      add(steps, Cause.PRICE, now.energyCharges().minus(forVolume));
    } else {
      add(steps, Cause.CONSUMPTION_PER_DAY, now.energyCharges().minus(before.energyCharges()));
    }
    add(steps, Cause.OTHER_LINES, now.others().minus(before.others()));
    return List.copyOf(steps);
  }

  /** A bill without days or energy gives no price and no daily consumption to start from. */
  private boolean isMeasurable() {
    return before.days() > 0 && before.energy().wattHours() > 0;
  }

  private static void add(List<Step> steps, Cause cause, Money amount) {
    if (!amount.isZero()) {
      steps.add(new Step(cause, amount));
    }
  }
}

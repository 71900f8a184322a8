package ua.oblik.domain.billing;

import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * Why one bill is higher or lower than the one before, as steps that lead from what the earlier
 * bill added to what is owed to what this one adds. The steps are measured one after the other:
 * first the number of days at the old daily consumption and price, then the daily consumption at
 * the old price, then the price; then reliefs, subsidies, fixed charges and VAT on top; last what
 * actual reads corrected, now and in the bill before. Their sum is the difference to the kopiyka.
 *
 * @param before the earlier bill
 * @param now the bill to be explained
 */
public record BillChange(Side before, Side now) {

  /**
   * One of the two bills.
   *
   * @param days billed for the first time
   * @param energy of those days
   * @param energyCharges what that energy cost, without reliefs and other lines
   * @param charges the sum of all lines of those days
   * @param correction what days cost that replaced bills had billed by estimate, less what those
   *     had charged
   */
  public record Side(
      int days, Energy energy, Money energyCharges, Money charges, Money correction) {

    /** What the bill adds to what is owed: its lines less what replaced bills had charged. */
    public Money total() {
      return charges.plus(correction);
    }

    private Money others() {
      return charges.minus(energyCharges);
    }

    /**
     * One of the two bills, from its lines. A line over days of both kinds is shared out by days.
     *
     * @param period the days billed
     * @param lines its lines
     * @param replaced the periods of the bills it replaced
     * @param replacedTotal what those had charged
     */
    public static Side of(
        DateRange period, List<DatedLine> lines, List<DateRange> replaced, Money replacedTotal) {
      int again = overlap(period, replaced);
      List<Energy> energy = new ArrayList<>();
      List<Money> energyCharges = new ArrayList<>();
      List<Money> charges = new ArrayList<>();
      List<Money> corrected = new ArrayList<>();
      for (DatedLine line : lines) {
        int all = line.days().days();
        Money part = line.amount().proportion(overlap(line.days(), replaced), all);
        corrected.add(part);
        charges.add(line.amount().minus(part));
        if (line.energy()) {
          energyCharges.add(line.amount().minus(part));
          long first = line.quantity().wattHours() * (all - overlap(line.days(), replaced)) / all;
          energy.add(new Energy(first));
        }
      }
      return new Side(
          period.days() - again,
          Energy.sum(energy),
          Money.sum(energyCharges),
          Money.sum(charges),
          Money.sum(corrected).minus(replacedTotal));
    }

    private static int overlap(DateRange days, List<DateRange> replaced) {
      return Math.toIntExact(
          days.from()
              .datesUntil(days.until())
              .filter(day -> replaced.stream().anyMatch(range -> range.contains(day)))
              .count());
    }
  }

  /**
   * A line of a bill.
   *
   * @param days it was rated for
   * @param energy whether it charges energy
   * @param quantity of energy
   * @param amount rounded
   */
  public record DatedLine(DateRange days, boolean energy, Energy quantity, Money amount) {}

  /** What made a difference. */
  public enum Cause {
    /** More or fewer days are billed. */
    DAYS,
    /** More or less was consumed in a day. */
    CONSUMPTION_PER_DAY,
    /** A kilowatt-hour cost more or less on the average of blocks and zones. */
    PRICE,
    /** Reliefs, subsidies, fixed charges, VAT on net prices. */
    OTHER_LINES,
    /** Actual reads show another consumption than was billed by estimate. */
    ESTIMATE_ERROR,
    /** The bill before held such a correction, this one does not repeat it. */
    PREVIOUS_CORRECTION
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
    add(steps, Cause.PREVIOUS_CORRECTION, before.correction().negated());
    add(steps, Cause.ESTIMATE_ERROR, now.correction());
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

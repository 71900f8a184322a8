package ua.oblik.domain.shadow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * All rates and zone factors the shadow may look at.
 *
 * @param rates every version of every class
 * @param factors what zones are multiplied by
 */
public record ShadowTariff(List<Rate> rates, List<Factor> factors) {

  /**
   * One version.
   *
   * @param customerClass whose
   * @param validity the days it is in force
   * @param season the part of the year it is for
   * @param tiers how steps share a volume
   * @param steps in order, the last one open
   * @param standing what is charged beside the energy
   * @param least what the energy of a whole month costs at least
   */
  public record Rate(
      String customerClass,
      DateRange validity,
      Season season,
      Tiers tiers,
      List<Step> steps,
      List<Standing> standing,
      Optional<Money> least) {

    /** A rate that asks for no least amount. */
    public Rate(
        String customerClass,
        DateRange validity,
        Season season,
        Tiers tiers,
        List<Step> steps,
        List<Standing> standing) {
      this(customerClass, validity, season, tiers, steps, standing, Optional.empty());
    }

    boolean holds(String who, LocalDate day) {
      return customerClass.equals(who) && validity.contains(day) && season.contains(day);
    }
  }

  /** How steps share a volume. */
  public enum Tiers {
    /** Every kilowatt-hour at the rate of the step it lies in. */
    EACH_IN_ITS_STEP,
    /** All of them at the rate of the step the last one lies in. */
    ALL_IN_THE_LAST_STEP
  }

  /**
   * A step.
   *
   * @param upTo the volume of a month it reaches to; empty if open
   * @param hryvniaPerKWh before the zone's factor
   */
  public record Step(Optional<Energy> upTo, BigDecimal hryvniaPerKWh) {}

  /**
   * An amount charged for days, not energy.
   *
   * @param amount for each period
   * @param per the period
   */
  public record Standing(Money amount, Every per) {}

  /** How often an amount is charged. */
  public enum Every {
    DAY,
    MONTH
  }

  /**
   * What a register's energy is multiplied by.
   *
   * @param validity the days
   * @param dial whose
   * @param times the factor
   */
  public record Factor(DateRange validity, ShadowDial dial, BigDecimal times) {}

  /** Fixed. */
  public ShadowTariff {
    rates = List.copyOf(rates);
    factors = List.copyOf(factors);
  }

  Optional<Rate> rate(String customerClass, LocalDate day) {
    return rates.stream().filter(rate -> rate.holds(customerClass, day)).findFirst();
  }

  BigDecimal factor(ShadowDial dial, LocalDate day) {
    if (dial.zones() == 1) {
      return BigDecimal.ONE;
    }
    return factors.stream()
        .filter(factor -> factor.dial().equals(dial) && factor.validity().contains(day))
        .findFirst()
        .orElseThrow(() -> new ShadowDoubt("no factor for " + dial + " on " + day))
        .times();
  }
}

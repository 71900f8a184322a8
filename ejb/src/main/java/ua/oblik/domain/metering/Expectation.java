package ua.oblik.domain.metering;

import java.util.Optional;
import ua.oblik.domain.measure.Energy;

/**
 * What a service point can be expected to use at most without a question being asked.
 *
 * @param volume of all zones over the days in question
 * @param ground what the expectation rests on
 * @param times so many times the volume are let pass
 */
public record Expectation(Energy volume, Ground ground, int times) {

  /**
   * Nobody draws the whole contracted power day and night: eight hours a day of it are a month of
   * 1200 kWh at 5 kW.
   */
  private static final long HOURS_OF_FULL_POWER = 8;

  /** What an expectation rests on. */
  public enum Ground {
    /** What the point used before. */
    USUAL,
    /** What the contracted power lets through: nothing is known of the point's use. */
    CONTRACTED_POWER
  }

  /**
   * What to expect of some days.
   *
   * @param usualPerDay what the point used a day before; empty if not known
   * @param contractedWatts the contracted power
   * @param days how many days, at least one
   * @param usualTimes so many times the usual are let pass
   */
  static Expectation of(
      Optional<Energy> usualPerDay, long contractedWatts, long days, int usualTimes) {
    return usualPerDay
        .map(perDay -> new Expectation(perDay.times(days), Ground.USUAL, usualTimes))
        .orElseGet(
            () ->
                new Expectation(
                    new Energy(Math.multiplyExact(contractedWatts, HOURS_OF_FULL_POWER * days)),
                    Ground.CONTRACTED_POWER,
                    1));
  }

  /** Whether a volume is more than is let pass. */
  boolean exceededBy(Energy used) {
    return used.compareTo(volume.times(times)) > 0;
  }
}

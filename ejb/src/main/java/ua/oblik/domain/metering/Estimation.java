package ua.oblik.domain.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.supply.SupplyState;

/** The rule chain for days without an actual read at their end. */
public final class Estimation {

  private Estimation() {}

  /**
   * Order and thresholds, kept by staff.
   *
   * @param order the rules to try
   * @param prolongedAfter so many provisional periods in a row raise a controller visit
   */
  public record Policy(List<EstimationRule> order, int prolongedAfter) {

    /** Same month last year, twelve months, last two reads, norm; three periods. */
    public static final Policy STANDARD =
        new Policy(
            List.of(
                EstimationRule.SAME_MONTH_LAST_YEAR,
                EstimationRule.LAST_TWELVE_MONTHS,
                EstimationRule.LAST_TWO_READS,
                EstimationRule.NORM),
            3);

    /** A fixed order. */
    public Policy {
      order = List.copyOf(order);
    }
  }

  /**
   * What an estimate may rest on.
   *
   * @param zones registers of the meter in place
   * @param actual consumption between consecutive actual reads, oldest first, all meters of the
   *     point
   * @param supply whether energy could be drawn
   * @param normPerMonth norm of the category, all zones
   * @param wholeKWh whether volumes are whole kilowatt-hours
   */
  public record Basis(
      int zones,
      List<Consumption> actual,
      Timeline<SupplyState> supply,
      Energy normPerMonth,
      boolean wholeKWh) {

    /** Fixed history. */
    public Basis {
      actual = List.copyOf(actual);
    }
  }

  /**
   * An estimated volume.
   *
   * @param days within one settlement month
   * @param volumes per register
   * @param rule what it rests on
   * @param restsOn the days of actual consumption averaged; the estimated days themselves for a
   *     norm
   */
  public record Estimate(
      DateRange days, Map<RegisterCode, Energy> volumes, EstimationRule rule, DateRange restsOn) {}

  /**
   * Estimates days month by month, with the first rule of the policy that applies to each month.
   */
  public static List<Estimate> estimate(DateRange days, Basis basis, Policy policy) {
    return java.util.Objects.requireNonNull(null, "not yet");
  }

  /** Usual consumption of all zones in a day, for validation; the norm does not count. */
  public static java.util.Optional<Energy> usualPerDay(LocalDate day, Basis basis, Policy policy) {
    return java.util.Objects.requireNonNull(null, "not yet");
  }
}

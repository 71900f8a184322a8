package ua.oblik.domain.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.supply.SupplyState;

/** The rule chain for days without an actual read at their end. */
public final class Estimation {

  private static final long KILOWATT_HOUR = 1000;

  /** Hours a day that the registers of one-, two- and three-zone meters count: a norm's shares. */
  private static final Map<Integer, long[]> HOURS =
      Map.of(1, new long[] {24}, 2, new long[] {16, 8}, 3, new long[] {5, 11, 8});

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
   * @param zones zones of the meter in place
   * @param reactive its registers of reactive energy
   * @param actual consumption between consecutive actual reads, oldest first, all meters of the
   *     point
   * @param supply whether energy could be drawn
   * @param normPerMonth norm of the category by date, all zones
   * @param wholeKWh whether volumes are whole kilowatt-hours
   */
  public record Basis(
      int zones,
      ReactiveRegisters reactive,
      List<Consumption> actual,
      Timeline<SupplyState> supply,
      Timeline<Energy> normPerMonth,
      boolean wholeKWh) {

    /** Fixed history. */
    public Basis {
      actual = List.copyOf(actual);
    }

    /** Those of the meter in place, whatever the one before it had. */
    private List<RegisterCode> registers() {
      List<RegisterCode> registers = new ArrayList<>(RegisterCode.of(zones));
      registers.addAll(reactive.codes());
      return registers;
    }

    private long unit() {
      return wholeKWh ? KILOWATT_HOUR : 1;
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
    return days.byMonth().stream().map(part -> estimateWithinMonth(part, basis, policy)).toList();
  }

  /** Usual consumption of all zones in a day, for validation; the norm does not count. */
  public static Optional<Energy> usualPerDay(LocalDate day, Basis basis, Policy policy) {
    for (EstimationRule rule : policy.order()) {
      Optional<DateRange> rested = restsOn(rule, day, basis.actual());
      if (rested.isPresent()) {
        long total = 0;
        for (Consumption actual : basis.actual()) {
          total += within(rested.get(), actual.days(), actual.total());
        }
        return Optional.of(new Energy(total / rested.get().days()));
      }
    }
    return Optional.empty();
  }

  /** Whether actual consumption is known of every day of a range. */
  public static boolean covers(List<Consumption> actual, DateRange range) {
    return covered(range, actual).isPresent();
  }

  private static Estimate estimateWithinMonth(DateRange days, Basis basis, Policy policy) {
    long drawing = drawing(days, basis.supply());
    if (drawing == 0) {
      return new Estimate(days, volumes(basis, r -> 0), EstimationRule.NO_SUPPLY, days);
    }
    for (EstimationRule rule : policy.order()) {
      Optional<DateRange> rested =
          restsOn(rule, days.from(), basis.actual()).filter(range -> sameZones(range, basis));
      if (rested.isPresent()) {
        return new Estimate(
            days,
            volumes(basis, r -> average(r, rested.get(), drawing, basis)),
            rule,
            rested.get());
      }
    }
    return new Estimate(days, norm(days, basis), EstimationRule.NORM, days);
  }

  /** The days on which energy could be drawn; all where nothing is said. */
  private static long drawing(DateRange days, Timeline<SupplyState> supply) {
    long drawing = days.days();
    for (Timeline.Era<SupplyState> era : supply.eras()) {
      if (!era.value().draws()) {
        drawing -= era.days().intersection(days).map(DateRange::days).orElse(0);
      }
    }
    return drawing;
  }

  /** The days a rule averages; empty if actual reads do not cover them, and for the norm. */
  private static Optional<DateRange> restsOn(
      EstimationRule rule, LocalDate day, List<Consumption> actual) {
    if (actual.isEmpty()) {
      return Optional.empty();
    }
    DateRange last = actual.get(actual.size() - 1).days();
    return switch (rule) {
      case SAME_MONTH_LAST_YEAR -> covered(DateRange.of(YearMonth.from(day).minusYears(1)), actual);
      case LAST_TWELVE_MONTHS ->
          covered(new DateRange(last.until().minusYears(1), last.until()), actual);
      case LAST_TWO_READS -> Optional.of(last);
      case NORM, NO_SUPPLY -> Optional.empty();
    };
  }

  private static Optional<DateRange> covered(DateRange range, List<Consumption> actual) {
    int days = 0;
    for (Consumption consumption : actual) {
      days += consumption.days().intersection(range).map(DateRange::days).orElse(0);
    }
    return days == range.days() ? Optional.of(range) : Optional.empty();
  }

  private static boolean sameZones(DateRange range, Basis basis) {
    return basis.actual().stream()
        .filter(actual -> actual.days().overlaps(range))
        .allMatch(actual -> actual.zones() == basis.zones());
  }

  /** Of the days on which the register counted: one of reactive energy may be newer than those. */
  private static long average(RegisterCode register, DateRange restsOn, long days, Basis basis) {
    long total = 0;
    long counted = 0;
    for (Consumption actual : basis.actual()) {
      Energy volume = actual.volumes().get(register);
      if (volume != null) {
        total += within(restsOn, actual.days(), volume);
        counted += actual.days().intersection(restsOn).map(DateRange::days).orElse(0);
      }
    }
    return counted == 0 ? 0 : roundedHalfUp(total * days, counted, basis.unit()) * basis.unit();
  }

  /** The watt-hours of a volume that fall into a range, by days. */
  private static long within(DateRange range, DateRange days, Energy volume) {
    return days.intersection(range)
        .map(common -> roundedHalfUp(volume.wattHours() * common.days(), days.days(), 1))
        .orElse(0L);
  }

  /** A norm is of active energy: what is not known of reactive energy is nothing. */
  private static Map<RegisterCode, Energy> norm(DateRange days, Basis basis) {
    long wattHourDays = 0;
    for (Timeline.Era<Energy> norm : basis.normPerMonth().eras()) {
      Optional<DateRange> part = norm.days().intersection(days);
      if (part.isPresent()) {
        wattHourDays += norm.value().wattHours() * drawing(part.get(), basis.supply());
      }
    }
    long units = roundedHalfUp(wattHourDays, days.from().lengthOfMonth(), basis.unit());
    long[] parts = Apportionment.spread(units, HOURS.get(basis.zones()));
    List<RegisterCode> zones = RegisterCode.of(basis.zones());
    return volumes(basis, r -> r.isReactive() ? 0 : parts[zones.indexOf(r)] * basis.unit());
  }

  private static Map<RegisterCode, Energy> volumes(
      Basis basis, ToLongFunction<RegisterCode> wattHours) {
    Map<RegisterCode, Energy> volumes = new EnumMap<>(RegisterCode.class);
    basis.registers().forEach(r -> volumes.put(r, new Energy(wattHours.applyAsLong(r))));
    return volumes;
  }

  private static long roundedHalfUp(long wattHourDays, long days, long unit) {
    long divisor = days * unit;
    return (2 * wattHourDays + divisor) / (2 * divisor);
  }
}

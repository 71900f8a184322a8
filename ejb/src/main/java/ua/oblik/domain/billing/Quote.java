package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.RateSlice;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.rating.Rater;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.RateBook;

/** The tariff calculator: what a household's consumption of one month costs. */
public final class Quote {

  private static final BigDecimal LARGEST_KWH = BigDecimal.valueOf(10_000_000);
  private static final int MONTH_LENGTH = 7;

  /** The last whose end, the first of the next, is still a day as everybody writes it. */
  private static final YearMonth LAST_MONTH = YearMonth.of(9999, 11);

  private static final long KILOWATT_HOUR = 1000;

  private Quote() {}

  /**
   * The question as it was asked, nothing checked.
   *
   * @param customerClass URBAN, RURAL, STOVE or HEATING
   * @param month {@code 2021-11}
   * @param consumption kilowatt-hours per register, T1 to T3
   */
  public record Request(String customerClass, String month, Map<String, BigDecimal> consumption) {}

  /** The answer. */
  public sealed interface Outcome {}

  /**
   * An answer.
   *
   * @param customerClass as asked
   * @param month as asked
   * @param lines in order of days, block, then zone; none without consumption
   * @param beside charges beside the energy
   * @param total the sum of the lines and charges
   */
  public record Quoted(
      CustomerClass customerClass,
      YearMonth month,
      List<RatedLine> lines,
      List<Beside> beside,
      Money total)
      implements Outcome {

    /** Fixed. */
    public Quoted {
      lines = List.copyOf(lines);
      beside = List.copyOf(beside);
    }

    /** Whether rates or coefficients changed inside the month: its lines are of parts of it. */
    public boolean isSplit() {
      return lines.stream().map(RatedLine::days).distinct().count() > 1;
    }
  }

  /**
   * What a version charges beside the energy.
   *
   * @param kind fixed or to the minimum
   * @param days which days of the month
   * @param amount hryvnias with VAT
   * @param source what it is called, or the act
   */
  public record Beside(LineKind kind, DateRange days, Money amount, String source) {}

  /**
   * No answer.
   *
   * @param reason why
   * @param field the field of the request: class, month, consumption or consumption.T2
   */
  public record Refused(Reason reason, String field) implements Outcome {}

  /** Why there is no answer. */
  public enum Reason {
    UNKNOWN_CLASS,
    MONTH_MALFORMED,
    NO_CONSUMPTION,
    UNKNOWN_ZONE,
    MISSING_ZONE,
    NEGATIVE,
    FRACTION_OF_KWH,
    TOO_LARGE,
    TARIFF_NOT_CONFIRMED,
    ZONES_NOT_CONFIRMED
  }

  /** Answers. */
  public static Outcome calculate(Request request, RateBook book) {
    Optional<CustomerClass> customerClass = household(request.customerClass());
    if (customerClass.isEmpty()) {
      return new Refused(Reason.UNKNOWN_CLASS, "class");
    }
    Optional<YearMonth> month = month(request.month());
    if (month.isEmpty()) {
      return new Refused(Reason.MONTH_MALFORMED, "month");
    }
    if (month.get().isAfter(LAST_MONTH)) {
      return new Refused(Reason.TARIFF_NOT_CONFIRMED, "month");
    }
    return refusal(request.consumption())
        .map(Outcome.class::cast)
        .orElseGet(
            () -> rate(customerClass.get(), month.get(), volumes(request.consumption()), book));
  }

  /** As a bill of the whole month would: split by days where a version changes inside it. */
  private static Outcome rate(
      CustomerClass customerClass,
      YearMonth month,
      SortedMap<Zone, Energy> volumes,
      RateBook book) {
    Optional<List<RateSlice>> slices =
        Rater.slices(month, Timeline.always(customerClass), Set.of(volumes.size()), book);
    List<RatedLine> lines = new ArrayList<>();
    List<Beside> beside = new ArrayList<>();
    for (RateSlice slice : slices.orElse(List.of())) {
      SortedMap<Zone, Energy> drawn = new TreeMap<>(volumes);
      drawn.replaceAll((z, all) -> slice.shareOf(all, DateRange.of(month), KILOWATT_HOUR));
      Optional<List<RatedLine>> rated = Rater.rate(slice, drawn, book, true);
      if (rated.isEmpty()) {
        return new Refused(Reason.ZONES_NOT_CONFIRMED, "month");
      }
      lines.addAll(rated.get());
      beside(slice, month, amount(rated.get()), beside);
    }
    Money total = amount(lines).plus(Money.sum(beside.stream().map(Beside::amount).toList()));
    return slices.isEmpty()
        ? new Refused(Reason.TARIFF_NOT_CONFIRMED, "month")
        : new Quoted(customerClass, month, lines, beside, total);
  }

  private static void beside(RateSlice slice, YearMonth month, Money energy, List<Beside> beside) {
    int days = slice.days().days();
    for (FixedCharge charge : slice.version().fixedCharges()) {
      Money amount = Charges.fixed(charge, days, month);
      beside.add(new Beside(LineKind.FIXED, slice.days(), amount, charge.code()));
    }
    Money lacking = Charges.lacking(slice.version(), days, month, energy);
    if (lacking.isPositive()) {
      String act = slice.version().source().act();
      beside.add(new Beside(LineKind.MINIMUM, slice.days(), lacking, act));
    }
  }

  private static Money amount(List<RatedLine> lines) {
    return Money.sum(lines.stream().map(RatedLine::amount).toList());
  }

  private static Optional<CustomerClass> household(String name) {
    for (CustomerClass customerClass : CustomerClass.values()) {
      if (customerClass.isHousehold() && customerClass.name().equals(name)) {
        return Optional.of(customerClass);
      }
    }
    return Optional.empty();
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return text == null || text.length() != MONTH_LENGTH
          ? Optional.empty()
          : Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Refused> refusal(Map<String, BigDecimal> consumption) {
    if (consumption == null || consumption.isEmpty()) {
      return Optional.of(new Refused(Reason.NO_CONSUMPTION, "consumption"));
    }
    for (String name : new TreeSet<>(consumption.keySet())) {
      if (RegisterCode.of(3).stream().noneMatch(register -> register.name().equals(name))) {
        return Optional.of(new Refused(Reason.UNKNOWN_ZONE, "consumption." + name));
      }
    }
    for (RegisterCode register : RegisterCode.of(consumption.size())) {
      String field = "consumption." + register;
      BigDecimal kWh = consumption.get(register.name());
      Optional<Reason> reason = kWh == null ? Optional.of(Reason.MISSING_ZONE) : refusal(kWh);
      if (reason.isPresent()) {
        return Optional.of(new Refused(reason.get(), field));
      }
    }
    return Optional.empty();
  }

  private static Optional<Reason> refusal(BigDecimal kWh) {
    if (kWh.signum() < 0) {
      return Optional.of(Reason.NEGATIVE);
    }
    if (kWh.compareTo(LARGEST_KWH) > 0) {
      return Optional.of(Reason.TOO_LARGE);
    }
    return kWh.stripTrailingZeros().scale() > 0
        ? Optional.of(Reason.FRACTION_OF_KWH)
        : Optional.empty();
  }

  private static SortedMap<Zone, Energy> volumes(Map<String, BigDecimal> consumption) {
    SortedMap<Zone, Energy> volumes = new TreeMap<>();
    for (RegisterCode register : RegisterCode.of(consumption.size())) {
      volumes.put(
          new Zone(consumption.size(), register), Energy.of(consumption.get(register.name())));
    }
    return volumes;
  }
}

package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ua.oblik.domain.billing.AgreementInput.Terms;
import ua.oblik.domain.billing.Quote.Quoted;
import ua.oblik.domain.billing.Quote.Request;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.Price;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TierPolicy;

/**
 * A threshold above which every kilowatt-hour of the month costs more, the first ones too, that a
 * consumption is about to cross.
 *
 * @param upTo the volume up to which the lower price holds
 * @param crossedBy so many kilowatt-hours more cross it
 * @param dearerBy what the kilowatt-hour that crosses it adds to the month
 */
public record Threshold(Energy upTo, Energy crossedBy, Money dearerBy) {

  /** How near it has to be to be worth a word: a fifth of the threshold. */
  private static final long NEAR = 5;

  private static final String FIRST = "T1";

  /**
   * The threshold that is near.
   *
   * @param request what is consumed so far; more would be consumed in the first zone
   * @return empty without a threshold, far below it, above it, or if there is no quote
   */
  public static Optional<Threshold> near(Request request, RateBook book) {
    return quoted(request, book)
        .flatMap(Threshold::limit)
        .flatMap(upTo -> near(request, upTo, book));
  }

  /**
   * The threshold that is near by what is expected of the settlement month of the business date.
   * Where no version of the month has one nothing is calculated.
   *
   * @return empty as above, for who is no household, and where several agreements share the volume
   */
  public static Optional<Threshold> expected(BillingInput input) {
    LocalDate today = input.request().businessDate();
    YearMonth month = YearMonth.from(today);
    RateBook book = input.rules().rates();
    return household(input, today)
        .filter(kind -> isCliff(book.versions(kind, month)))
        .flatMap(
            kind ->
                BillCalculator.expectedVolumesThisMonth(input)
                    .map(volumes -> new Request(kind.name(), month.toString(), whole(volumes))))
        .flatMap(request -> near(request, book));
  }

  private static Optional<CustomerClass> household(BillingInput input, LocalDate today) {
    List<AgreementInput> agreements =
        input.agreements().stream()
            .filter(agreement -> agreement.inForce().contains(today))
            .toList();
    return agreements.size() == 1
        ? agreements
            .get(0)
            .terms()
            .on(today)
            .map(Terms::customerClass)
            .filter(CustomerClass::isHousehold)
        : Optional.empty();
  }

  private static boolean isCliff(List<Era<RateVersion>> versions) {
    return versions.stream().anyMatch(era -> era.value().policy() == TierPolicy.CLIFF);
  }

  /** Kilowatt-hours of every register, those that nothing is expected of too. */
  private static Map<String, BigDecimal> whole(SortedMap<Zone, Energy> volumes) {
    int zones = volumes.isEmpty() ? 1 : volumes.lastKey().zones();
    Map<String, BigDecimal> consumption = new TreeMap<>();
    RegisterCode.of(zones).forEach(register -> consumption.put(register.name(), BigDecimal.ZERO));
    volumes.forEach(
        (zone, volume) ->
            consumption.merge(zone.register().name(), volume.nearestKWh().kWh(), BigDecimal::add));
    return consumption;
  }

  private static Optional<Threshold> near(Request request, Energy upTo, RateBook book) {
    BigDecimal used =
        request.consumption().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Energy left = upTo.minus(Energy.of(used));
    if (left.isNegative() || left.wattHours() * NEAR > upTo.wattHours()) {
      return Optional.empty();
    }
    Request below = more(request, left);
    Energy step = left.plus(Energy.ofKWh(1));
    return quoted(below, book)
        .flatMap(
            low ->
                quoted(more(request, step), book)
                    .map(high -> new Threshold(upTo, step, high.total().minus(low.total()))));
  }

  /** Where the block ends that all of the month's lines are rated in. */
  private static Optional<Energy> limit(Quoted quoted) {
    return quoted.lines().stream()
        .map(RatedLine::price)
        .filter(price -> price.version().policy() == TierPolicy.CLIFF)
        .findFirst()
        .flatMap(Price::upTo);
  }

  private static Request more(Request request, Energy energy) {
    Map<String, BigDecimal> consumption = new TreeMap<>(request.consumption());
    consumption.merge(FIRST, energy.kWh(), BigDecimal::add);
    return new Request(request.customerClass(), request.month(), consumption);
  }

  private static Optional<Quoted> quoted(Request request, RateBook book) {
    return Quote.calculate(request, book) instanceof Quoted quoted
        ? Optional.of(quoted)
        : Optional.empty();
  }
}

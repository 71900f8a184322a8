package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.RateSlice;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.rating.Rater;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.ReactiveTerms;

/**
 * Charges the volumes of one agreement, settlement month by settlement month. A month that live
 * bills have charged in part is rated as a whole, and what they charged is taken off line by line.
 */
final class Charges {

  private static final long KILOWATT_HOUR = 1000;

  private final Measurement.Volumes volumes;
  private final AgreementInput agreement;
  private final BillingInput input;
  private final List<LiveBill> standing;
  private final List<BillLine> lines = new ArrayList<>();
  private final List<BillLine> beside = new ArrayList<>();

  private Charges(Measurement.Volumes volumes, BillingInput input, List<LiveBill> standing) {
    this.volumes = volumes;
    this.agreement = volumes.span().reads().agreement();
    this.input = input;
    this.standing = standing;
  }

  /**
   * What an agreement is charged, in order of month, version, block and zone; not yet numbered.
   *
   * @param lines of the bill
   * @param beside energy of the same months in whose slices the bill charges none: as bills that
   *     stand charged it, no lines of this bill
   */
  record Charged(List<BillLine> lines, List<BillLine> beside) {}

  /** Charges the volumes of an agreement. */
  static Step<Charged> of(Measurement.Volumes volumes, BillingInput input, BillPlan plan) {
    return new Charges(volumes, input, plan.standing()).charge();
  }

  private Step<Charged> charge() {
    Timeline<CustomerClass> classes = agreement.terms().map(AgreementInput.Terms::customerClass);
    for (DateRange days : volumes.span().days().byMonth()) {
      YearMonth month = YearMonth.from(days.from());
      Optional<List<RateSlice>> slices =
          Rater.slices(month, classes, cuts(month), input.rules().rates());
      if (slices.isEmpty()) {
        return notConfirmed(days, classes);
      }
      for (RateSlice slice : slices.get()) {
        if (!charge(month, slice)) {
          return notConfirmed(days, classes);
        }
        if (slice.days().overlaps(days)) {
          if (!chargeReactive(month, slice, days)) {
            String detail = "REACTIVE " + YearMonth.from(days.from());
            return Step.parked(ParkReason.TARIFF_NOT_CONFIRMED, agreement, days.from(), detail);
          }
          chargeFixed(month, slice, days);
          chargeMinimum(month, slice, days);
        }
      }
    }
    return Step.done(new Charged(List.copyOf(lines), List.copyOf(beside)));
  }

  /**
   * Where new coefficients of the meters' zones begin, and for net rates another VAT: what was
   * drawn before is taxed as it was.
   */
  private NavigableSet<LocalDate> cuts(YearMonth month) {
    DateRange days = DateRange.of(month);
    NavigableSet<LocalDate> cuts = input.rules().rates().zoneChanges(zones(month), days);
    if (!volumes.wholeKWh()) {
      cuts.addAll(VatLines.changes(input.rules().vat(), days));
    }
    return cuts;
  }

  /** Of all meters in place in a month, whatever part of it is billed. */
  private Set<Integer> zones(YearMonth month) {
    Set<Integer> zones = new HashSet<>();
    DateRange days = DateRange.of(month);
    for (MeterSpan meter : agreement.meters()) {
      if (meter.inPlace().overlaps(days)) {
        zones.add(meter.plate().zones());
      }
    }
    return zones;
  }

  private Step<Charged> notConfirmed(DateRange days, Timeline<CustomerClass> classes) {
    String rated = classes.on(days.from()).map(CustomerClass::name).orElse("no class");
    String detail = rated + " " + YearMonth.from(days.from());
    return Step.parked(ParkReason.TARIFF_NOT_CONFIRMED, agreement, days.from(), detail);
  }

  /** Charges a slice; false if a coefficient is not confirmed. */
  private boolean charge(YearMonth month, RateSlice slice) {
    long unit = volumes.wholeKWh() ? KILOWATT_HOUR : 1;
    SortedMap<Zone, Energy> consumed = new TreeMap<>();
    List<Integer> segments = new ArrayList<>();
    for (MonthVolume part : volumes.byMonth()) {
      if (YearMonth.from(part.days().from()).equals(month) && part.days().overlaps(slice.days())) {
        consumed.merge(part.zone(), slice.shareOf(part.volume(), part.days(), unit), Energy::plus);
        if (!segments.contains(part.segment())) {
          segments.add(part.segment());
        }
      }
    }
    boolean nothingMore = consumed.values().stream().allMatch(Energy::isZero);
    List<ChargedBefore> before = ChargedBefore.in(month, slice, agreement.id(), standing);
    for (ChargedBefore charged : before) {
      consumed.merge(charged.zone(), charged.quantity(), Energy::plus);
    }
    Optional<List<RatedLine>> rated =
        Rater.rate(slice, consumed, input.rules().rates(), volumes.wholeKWh());
    DateRange days = daysOf(slice, before);
    for (RatedLine line : rated.orElse(List.of())) {
      (nothingMore ? beside : lines).add(BillLines.energy(agreement.id(), days, line, segments));
    }
    if (!nothingMore) {
      before.forEach(
          charged -> lines.add(BillLines.chargedBefore(agreement.id(), charged, segments)));
    }
    return rated.isPresent();
  }

  /**
   * Charges reactive energy where the agreement says so; false if its figures are not confirmed.
   * Nothing is charged at price 0.
   */
  private boolean chargeReactive(YearMonth month, RateSlice slice, DateRange billed) {
    DateRange days = billed.intersection(slice.days()).orElseThrow();
    Optional<Coefficient> equivalent = agreement.equivalents().on(days.from());
    if (volumes.wholeKWh() || equivalent.isEmpty()) {
      return true;
    }
    Optional<ReactiveTerms> terms = input.rules().reactive().on(days.from());
    terms
        .filter(found -> found.price().hryvniaPerKWh().signum() > 0)
        .ifPresent(
            found ->
                lines.addAll(
                    new ReactiveLines(agreement.id(), days, found, equivalent.get())
                        .of(
                            ReactiveLines.Measured.of(volumes.reactive(), slice),
                            lines.stream().filter(line -> isEnergy(line, month, slice)).toList(),
                            before(month, slice).toList())));
    return terms.isPresent();
  }

  private static boolean isEnergy(BillLine line, YearMonth month, RateSlice slice) {
    return line.month().equals(month)
        && line.zone().isPresent()
        && slice.days().contains(line.days().from());
  }

  private DateRange daysOf(RateSlice slice, List<ChargedBefore> before) {
    DateRange days = volumes.span().days().intersection(slice.days()).orElse(slice.days());
    for (ChargedBefore charged : before) {
      if (charged.days().from().isBefore(days.from())) {
        days = new DateRange(charged.days().from(), days.until());
      }
    }
    return days;
  }

  /** Charges the days of the month billed so far less the days charged before: a month is whole. */
  private void chargeFixed(YearMonth month, RateSlice slice, DateRange billed) {
    DateRange days = billed.intersection(slice.days()).orElseThrow();
    int before = daysBefore(slice, month);
    for (FixedCharge charge : slice.version().fixedCharges()) {
      FixedShare share = new FixedShare(charge, days.days(), before, month.lengthOfMonth());
      lines.add(
          BillLines.other(LineKind.FIXED, agreement.id(), days, share.amount())
              .withSource(charge.code())
              .explained(share, List.of()));
    }
  }

  static Money fixed(FixedCharge charge, int days, YearMonth month) {
    return new FixedShare(charge, days, 0, month.lengthOfMonth()).amount();
  }

  /** What the energy of some days lacks to their part of a version's minimum. */
  static Money lacking(RateVersion version, int days, YearMonth month, Money energy) {
    return version
        .minimumCharge()
        .map(
            minimum ->
                new MinimumShare(minimum, days, month.lengthOfMonth(), energy, Money.ZERO).amount())
        .orElse(Money.ZERO);
  }

  private Stream<LiveBill.Line> before(YearMonth month, RateSlice slice) {
    return standing.stream()
        .flatMap(bill -> bill.lines().stream())
        .filter(line -> line.agreement().equals(agreement.id()))
        .filter(line -> line.month().equals(month))
        .filter(line -> slice.days().contains(line.days().from()));
  }

  /** Tops the energy of the days billed so far up to their part of the minimum. */
  private void chargeMinimum(YearMonth month, RateSlice slice, DateRange billed) {
    if (slice.version().minimumCharge().isEmpty()) {
      return;
    }
    List<LiveBill.Line> before = before(month, slice).toList();
    Stream<Money> energy =
        Stream.concat(
            before.stream().filter(line -> line.zone().isPresent()).map(LiveBill.Line::amount),
            lines.stream().filter(line -> isEnergy(line, month, slice)).map(BillLine::amount));
    Money toppedUp =
        Money.sum(
            before.stream()
                .filter(line -> line.kind() == LineKind.MINIMUM)
                .map(LiveBill.Line::amount)
                .toList());
    DateRange days = billed.intersection(slice.days()).orElseThrow();
    MinimumShare share =
        new MinimumShare(
            slice.version().minimumCharge().get(),
            days.days() + daysBefore(slice, month),
            month.lengthOfMonth(),
            Money.sum(energy.toList()),
            toppedUp);
    if (!share.amount().isZero()) {
      lines.add(
          BillLines.other(LineKind.MINIMUM, agreement.id(), days, share.amount())
              .withSource(slice.version().source().act())
              .explained(share, List.of()));
    }
  }

  /** The days of a slice that live bills have charged. */
  private int daysBefore(RateSlice slice, YearMonth month) {
    DateRange all = DateRange.of(month).intersection(slice.days()).orElseThrow();
    return standing.stream()
        .flatMap(bill -> bill.spans().stream())
        .filter(span -> span.agreement().equals(agreement.id()))
        .flatMap(span -> span.days().intersection(all).stream())
        .mapToInt(DateRange::days)
        .sum();
  }
}

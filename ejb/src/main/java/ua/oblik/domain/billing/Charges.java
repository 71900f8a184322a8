package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import ua.oblik.domain.billing.BillOutcome.ParkReason;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.RateSlice;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.rating.Rater;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.FixedCharge;

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

  private Charges(Measurement.Volumes volumes, BillingInput input, List<LiveBill> standing) {
    this.volumes = volumes;
    this.agreement = volumes.span().reads().agreement();
    this.input = input;
    this.standing = standing;
  }

  /** The lines of the agreement in order of month, version, block and zone; not yet numbered. */
  static Step<List<BillLine>> of(
      Measurement.Volumes volumes, BillingInput input, List<LiveBill> standing) {
    return new Charges(volumes, input, standing).charge();
  }

  private Step<List<BillLine>> charge() {
    Timeline<CustomerClass> classes = agreement.terms().map(AgreementInput.Terms::customerClass);
    for (DateRange days : volumes.span().days().byMonth()) {
      YearMonth month = YearMonth.from(days.from());
      Optional<List<RateSlice>> slices = Rater.slices(month, classes, input.rules().rates());
      if (slices.isEmpty()) {
        return notConfirmed(days, classes);
      }
      List<RatedLine> rated = new ArrayList<>();
      for (RateSlice slice : slices.get()) {
        if (slice.days().overlaps(days)) {
          Optional<List<RatedLine>> ofSlice = charge(month, slice);
          if (ofSlice.isEmpty()) {
            return notConfirmed(days, classes);
          }
          rated.addAll(ofSlice.get());
          chargeFixed(month, slice, days);
        }
      }
      relieve(month, days, rated);
    }
    return Step.done(List.copyOf(lines));
  }

  private Step<List<BillLine>> notConfirmed(DateRange days, Timeline<CustomerClass> classes) {
    String rated = classes.on(days.from()).map(CustomerClass::name).orElse("no class");
    String detail = rated + " " + YearMonth.from(days.from());
    return Step.parked(ParkReason.TARIFF_NOT_CONFIRMED, agreement, days.from(), detail);
  }

  /** Charges a slice; gives its rated lines, or nothing if a coefficient is not confirmed. */
  private Optional<List<RatedLine>> charge(YearMonth month, RateSlice slice) {
    SortedMap<Zone, Energy> consumed = new TreeMap<>();
    List<Integer> segments = new ArrayList<>();
    for (MonthVolume part : volumes.byMonth()) {
      if (YearMonth.from(part.days().from()).equals(month) && part.days().overlaps(slice.days())) {
        consumed.merge(part.zone(), shareOf(part, slice), Energy::plus);
        if (!segments.contains(part.segment())) {
          segments.add(part.segment());
        }
      }
    }
    if (consumed.values().stream().allMatch(Energy::isZero)) {
      return Optional.of(List.of());
    }
    List<ChargedBefore> before = ChargedBefore.in(month, slice, agreement.id(), standing);
    for (ChargedBefore charged : before) {
      consumed.merge(charged.zone(), charged.quantity(), Energy::plus);
    }
    Optional<List<RatedLine>> rated =
        Rater.rate(slice, consumed, input.rules().rates(), volumes.wholeKWh());
    DateRange days = daysOf(slice, before);
    for (RatedLine line : rated.orElse(List.of())) {
      lines.add(BillLines.energy(agreement.id(), days, line, segments));
    }
    for (ChargedBefore charged : before) {
      lines.add(BillLines.chargedBefore(agreement.id(), charged, segments));
    }
    return rated;
  }

  /** The part of a volume that falls on the days of a slice; all of it if the month has one. */
  private Energy shareOf(MonthVolume part, RateSlice slice) {
    if (slice.days().contains(part.days())) {
      return part.volume();
    }
    long unit = volumes.wholeKWh() ? KILOWATT_HOUR : 1;
    DateRange days = part.days();
    DateRange common = days.intersection(slice.days()).orElseThrow();
    long before = DateRange.between(days.from(), common.from()).map(DateRange::days).orElse(0);
    long after = DateRange.between(common.until(), days.until()).map(DateRange::days).orElse(0);
    long units = part.volume().wattHours() / unit;
    // Sharing the running total keeps the parts of all slices equal to the whole.
    long upTo = Apportionment.spread(units, before + common.days(), after)[0];
    long below = Apportionment.spread(units, before, common.days() + after)[0];
    return new Energy((upTo - below) * unit);
  }

  private DateRange daysOf(RateSlice slice, List<ChargedBefore> before) {
    DateRange days = volumes.span().days().intersection(slice.days()).orElseThrow();
    for (ChargedBefore charged : before) {
      if (charged.days().from().isBefore(days.from())) {
        days = new DateRange(charged.days().from(), days.until());
      }
    }
    return days;
  }

  private void chargeFixed(YearMonth month, RateSlice slice, DateRange billed) {
    DateRange days = billed.intersection(slice.days()).orElseThrow();
    for (FixedCharge charge : slice.version().fixedCharges()) {
      Money amount =
          switch (charge.per()) {
            case DAY -> Money.ofKopiykas(charge.amount().kopiykas() * days.days());
            case MONTH -> charge.amount().proportion(days.days(), month.lengthOfMonth());
          };
      lines.add(
          BillLines.other(LineKind.FIXED, agreement.id(), days, amount).withSource(charge.code()));
    }
  }

  /** Relief of the whole month's volume within the norm, less what live bills relieved. */
  private void relieve(YearMonth month, DateRange days, List<RatedLine> rated) {
    Optional<Reliefs.Percentage> relief = input.reliefs().percentage().on(month.atDay(1));
    boolean first = input.agreements().get(0).id().equals(agreement.id());
    if (relief.isEmpty() || rated.isEmpty() || !first) {
      return;
    }
    Money amount =
        Money.rounded(within(relief.get().normPerMonth(), rated).percent(relief.get().percent()));
    lines.add(
        BillLines.other(LineKind.RELIEF, agreement.id(), days, amount.negated())
            .withSource(relief.get().source()));
    for (LiveBill bill : standing) {
      Money before =
          Money.sum(
              bill.lines().stream()
                  .filter(line -> line.kind() == LineKind.RELIEF)
                  .filter(line -> line.month().equals(month))
                  .map(LiveBill.Line::amount)
                  .toList());
      if (!before.isZero()) {
        lines.add(
            BillLines.other(LineKind.RELIEF, agreement.id(), days, before.negated())
                .withChargedBy(bill.number()));
      }
    }
  }

  /** What the first kilowatt-hours up to the norm cost, block by block. */
  private ExactAmount within(Energy norm, List<RatedLine> rated) {
    long unit = volumes.wholeKWh() ? KILOWATT_HOUR : 1;
    long left = norm.wattHours() / unit;
    ExactAmount sum = ExactAmount.ZERO;
    for (int i = 0; i < rated.size() && left > 0; ) {
      int end = i;
      while (end < rated.size() && isSameBlock(rated.get(i), rated.get(end))) {
        end++;
      }
      List<RatedLine> block = rated.subList(i, end);
      long[] zones = block.stream().mapToLong(l -> l.quantity().wattHours() / unit).toArray();
      long relieved = Math.min(left, LongStream.of(zones).sum());
      long[] parts = Apportionment.spread(relieved, zones);
      for (int z = 0; z < parts.length; z++) {
        UnitRate rate = block.get(z).price().rate();
        sum =
            sum.plus(
                ExactAmount.of(
                    new Energy(parts[z] * unit), rate, block.get(z).price().coefficient()));
      }
      left -= relieved;
      i = end;
    }
    return sum;
  }

  private static boolean isSameBlock(RatedLine one, RatedLine other) {
    return one.days().equals(other.days()) && one.price().block() == other.price().block();
  }
}

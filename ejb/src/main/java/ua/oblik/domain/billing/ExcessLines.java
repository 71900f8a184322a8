package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.ExcessCharge;

/**
 * Charges a legal entity for what it drew above its contracted volume of a month: a percentage of
 * what those kilowatt-hours cost on the average of the month, on top of their price. Until
 * 10.06.2018 it was 100, so that the difference was paid twice (Law on the Electric Power Industry,
 * article 26 part 6; procedure of the Cabinet of Ministers of 24.03.1999 No. 441, item 13); since
 * then it is what the offer says. The month of the whole contract counts, whatever bills charged
 * it, and what they charged of it is taken off.
 */
final class ExcessLines {

  private final BillingInput input;
  private final BillPlan plan;
  private final List<BillLine> charged;

  private ExcessLines(BillingInput input, BillPlan plan, List<BillLine> charged) {
    this.input = input;
    this.plan = plan;
    this.charged = charged;
  }

  /**
   * The lines of a bill of net rates: one a month that has an excess or takes one back, and where
   * the VAT changes inside the month, one for each rate, as what was drawn is taxed.
   */
  static List<BillLine> of(BillingInput input, BillPlan plan, List<BillLine> charged) {
    ExcessLines months = new ExcessLines(input, plan, charged);
    List<BillLine> lines = new ArrayList<>();
    for (DateRange days : plan.period().byMonth()) {
      lines.addAll(months.lines(days));
    }
    return lines;
  }

  /** What was drawn of a month, or charged above its volume, and what it costs. */
  private record Part(LocalDate lastDay, Energy volume, Money cost) {

    static Energy volume(List<Part> parts, DateRange days) {
      return Energy.sum(of(parts, days).map(Part::volume).toList());
    }

    static Money cost(List<Part> parts, DateRange days) {
      return Money.sum(of(parts, days).map(Part::cost).toList());
    }

    private static Stream<Part> of(List<Part> parts, DateRange days) {
      return parts.stream().filter(part -> days.contains(part.lastDay()));
    }
  }

  private List<BillLine> lines(DateRange billed) {
    YearMonth month = YearMonth.from(billed.from());
    List<Part> drawn = new ArrayList<>(before(month, line -> line.zone().isPresent()));
    charged.stream()
        .filter(line -> line.month().equals(month) && line.zone().isPresent())
        .map(line -> new Part(line.days().lastDay(), line.quantity(), line.amount()))
        .forEach(drawn::add);
    List<Part> excess = before(month, line -> line.kind() == LineKind.EXCESS);
    Energy volume = Part.volume(drawn, DateRange.of(month));
    List<DateRange> taxed = taxedAlike(month);
    long[] shares =
        Apportionment.spread(
            charge(month, volume, Money.ZERO, Money.ZERO).above().wattHours(),
            taxed.stream().mapToLong(days -> Part.volume(drawn, days).wattHours()).toArray());
    List<BillLine> lines = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      DateRange days = taxed.get(i);
      ExcessCharge charge = charge(month, volume, Part.cost(drawn, days), Part.cost(excess, days));
      if (!charge.amount().isZero()) {
        Energy share = new Energy(shares[i]).minus(Part.volume(excess, days));
        lines.add(line(billed.intersection(days).orElse(days), charge).withQuantity(share));
      }
    }
    return lines;
  }

  private List<Part> before(YearMonth month, Predicate<LiveBill.Line> which) {
    return plan.standing().stream()
        .flatMap(bill -> bill.lines().stream())
        .filter(line -> line.month().equals(month))
        .filter(which)
        .map(line -> new Part(line.days().lastDay(), line.quantity(), line.amount()))
        .toList();
  }

  /** A month, cut where the VAT changes. */
  private List<DateRange> taxedAlike(YearMonth month) {
    DateRange days = DateRange.of(month);
    List<DateRange> parts = new ArrayList<>();
    LocalDate from = days.from();
    for (LocalDate day : VatLines.changes(input.rules().vat(), days)) {
      parts.add(new DateRange(from, day));
      from = day;
    }
    parts.add(new DateRange(from, days.until()));
    return parts;
  }

  private BillLine line(DateRange days, ExcessCharge charge) {
    YearMonth month = YearMonth.from(days.from());
    List<Integer> segments =
        charged.stream()
            .filter(line -> line.month().equals(month) && line.zone().isPresent())
            .flatMap(line -> line.segments().stream())
            .distinct()
            .sorted()
            .toList();
    return BillLines.other(
            LineKind.EXCESS, plan.spans().get(0).reads().agreement().id(), days, charge.amount())
        .withSource(charge.contracted().toString())
        .explained(charge, segments);
  }

  private ExcessCharge charge(YearMonth month, Energy volume, Money cost, Money before) {
    Energy contracted = input.contracted().of(month).orElse(volume);
    int percent = input.rules().excessPercent().on(month.atDay(1)).orElse(0);
    return new ExcessCharge(contracted, volume, cost, percent, before);
  }
}

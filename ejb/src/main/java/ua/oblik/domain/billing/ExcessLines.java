package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.Vat;

/**
 * Charges a legal entity for what it drew above its contracted volume of a month: a percentage of
 * what those kilowatt-hours cost on the average of the month, on top of their price. Until
 * 10.06.2018 it was 100, so that the difference was paid twice (Law on the Electric Power Industry,
 * article 26 part 6; procedure of the Cabinet of Ministers of 24.03.1999 No. 441, item 13); since
 * then it is what the offer says. The month of the whole contract counts, whatever bills charged
 * it, and what they charged of it is taken off.
 */
final class ExcessLines {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
    Energy above = above(month, volume);
    List<DateRange> taxed = taxedAlike(month);
    long[] shares =
        Apportionment.spread(
            above.wattHours(),
            taxed.stream().mapToLong(days -> Part.volume(drawn, days).wattHours()).toArray());
    List<BillLine> lines = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      DateRange days = taxed.get(i);
      Money amount =
          due(month, above, volume, Part.cost(drawn, days)).minus(Part.cost(excess, days));
      if (!amount.isZero()) {
        Energy share = new Energy(shares[i]).minus(Part.volume(excess, days));
        lines.add(line(billed.intersection(days).orElse(days), amount).withQuantity(share));
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
    Timeline<Vat> vat = input.rules().vat();
    List<DateRange> parts = new ArrayList<>();
    LocalDate from = month.atDay(1);
    for (Timeline.Era<Vat> era : vat.eras()) {
      LocalDate day = era.days().from();
      if (day.isAfter(from)
          && YearMonth.from(day).equals(month)
          && !vat.on(day).equals(vat.on(day.minusDays(1)))) {
        parts.add(new DateRange(from, day));
        from = day;
      }
    }
    parts.add(new DateRange(from, month.plusMonths(1).atDay(1)));
    return parts;
  }

  private BillLine line(DateRange days, Money amount) {
    YearMonth month = YearMonth.from(days.from());
    return BillLines.other(
            LineKind.EXCESS, plan.spans().get(0).reads().agreement().id(), days, amount)
        .withSource(input.contracted().of(month).map(Energy::toString).orElse(""));
  }

  /** What the month is above its volume; nothing where there is none or it costs nothing. */
  private Energy above(YearMonth month, Energy volume) {
    Optional<Energy> contracted = input.contracted().of(month);
    boolean above = contracted.filter(limit -> volume.compareTo(limit) > 0).isPresent();
    return above && percent(month) > 0 ? volume.minus(contracted.get()) : Energy.ZERO;
  }

  private int percent(YearMonth month) {
    return input.rules().excessPercent().on(month.atDay(1)).orElse(0);
  }

  private Money due(YearMonth month, Energy above, Energy volume, Money cost) {
    if (above.isZero()) {
      return Money.ZERO;
    }
    BigDecimal kopiykas =
        BigDecimal.valueOf(cost.kopiykas())
            .multiply(BigDecimal.valueOf(above.wattHours()))
            .multiply(BigDecimal.valueOf(percent(month)))
            .divide(
                BigDecimal.valueOf(volume.wattHours()).multiply(HUNDRED), 0, RoundingMode.HALF_UP);
    return Money.ofKopiykas(kopiykas.longValueExact());
  }
}

package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.Price;
import ua.oblik.domain.rating.ReliefShare;

/**
 * Relieves an account of a percentage of its energy within a norm. The norm is the account's: in
 * each settlement month its agreements use it up in their order. A month that is charged again is
 * relieved again as a whole, and what live bills relieved is taken back.
 */
final class ReliefLines {

  private static final long KILOWATT_HOUR = 1000;

  private final BillingInput input;
  private final BillPlan plan;
  private final Charges.Charged charged;
  private final List<BillLine> lines = new ArrayList<>();

  private ReliefLines(BillingInput input, BillPlan plan, Charges.Charged charged) {
    this.input = input;
    this.plan = plan;
    this.charged = charged;
  }

  /** The relief of what a bill charges; with what is charged beside it, months are whole. */
  static List<BillLine> of(BillingInput input, BillPlan plan, Charges.Charged charged) {
    if (input.reliefs().percentage().eras().isEmpty() && !hasRelieved(plan)) {
      return List.of();
    }
    ReliefLines relief = new ReliefLines(input, plan, charged);
    plan.period().byMonth().forEach(relief::relieve);
    return relief.lines;
  }

  /** Whether a bill that stands relieved anything. */
  private static boolean hasRelieved(BillPlan plan) {
    for (LiveBill bill : plan.standing()) {
      for (LiveBill.Line line : bill.lines()) {
        if (line.kind() == LineKind.RELIEF) {
          return true;
        }
      }
    }
    return false;
  }

  /** What was relieved: the volume, and what it costs before the percentage. */
  record Within(Energy volume, ExactAmount cost) {}

  private void relieve(DateRange days) {
    YearMonth month = YearMonth.from(days.from());
    if (energy(charged.lines(), month).findAny().isEmpty()) {
      return;
    }
    Optional<Reliefs.Percentage> relief = input.reliefs().percentage().on(month.atDay(1));
    long left = relief.map(Reliefs.Percentage::normPerMonth).orElse(Energy.ZERO).wattHours();
    left -= usedElsewhere(month);
    for (BillPlan.Span span : plan.spans()) {
      AgreementId agreement = span.reads().agreement().id();
      List<BillLine> energy = energy(month, agreement);
      if (!energy.isEmpty()) {
        DateRange billed = span.days().intersection(days).orElseThrow();
        if (relief.isPresent() && left > 0) {
          Within within = within(left, energy);
          add(relief.get(), within, agreement, billed);
          left -= within.volume().wattHours();
        }
        takeBack(month, agreement, billed);
      }
    }
  }

  /** All that an agreement of the bill has drawn in a month, in order of time. */
  private List<BillLine> energy(YearMonth month, AgreementId agreement) {
    return Stream.concat(energy(charged.lines(), month), energy(charged.beside(), month))
        .filter(line -> line.agreement().equals(agreement))
        .sorted(Comparator.comparing(line -> line.days().from()))
        .toList();
  }

  private static Stream<BillLine> energy(List<BillLine> lines, YearMonth month) {
    return lines.stream()
        .filter(line -> line.kind() == LineKind.ENERGY && line.month().equals(month));
  }

  /** The part of the norm that agreements have used whose month the bill does not touch. */
  private long usedElsewhere(YearMonth month) {
    return plan.standing().stream()
        .flatMap(bill -> bill.lines().stream())
        .filter(line -> line.kind() == LineKind.RELIEF && line.month().equals(month))
        .filter(line -> energy(month, line.agreement()).isEmpty())
        .mapToLong(line -> line.quantity().wattHours())
        .sum();
  }

  private void add(
      Reliefs.Percentage relief, Within within, AgreementId agreement, DateRange days) {
    ReliefShare share = new ReliefShare(relief.percent(), relief.normPerMonth(), within.cost());
    YearMonth month = YearMonth.from(days.from());
    List<Integer> segments =
        energy(month, agreement).stream()
            .flatMap(line -> line.segments().stream())
            .distinct()
            .sorted()
            .toList();
    lines.add(
        BillLines.other(LineKind.RELIEF, agreement, days, share.amount())
            .withQuantity(within.volume())
            .withSource(relief.source())
            .explained(share, segments));
  }

  private void takeBack(YearMonth month, AgreementId agreement, DateRange days) {
    for (LiveBill bill : plan.standing()) {
      List<LiveBill.Line> before =
          bill.lines().stream()
              .filter(line -> line.kind() == LineKind.RELIEF && line.month().equals(month))
              .filter(line -> line.agreement().equals(agreement))
              .toList();
      Money amount = Money.sum(before.stream().map(LiveBill.Line::amount).toList());
      if (!amount.isZero()) {
        lines.add(
            BillLines.other(LineKind.RELIEF, agreement, days, amount.negated())
                .withQuantity(
                    Energy.sum(before.stream().map(LiveBill.Line::quantity).toList()).negated())
                .withChargedBy(bill.number()));
      }
    }
  }

  /** What the first kilowatt-hours up to the norm cost, block by block. */
  static Within within(long norm, List<BillLine> energy) {
    boolean whole = energy.stream().allMatch(line -> line.quantity().isWholeKWh());
    long unit = whole ? KILOWATT_HOUR : 1;
    long left = norm / unit;
    ExactAmount cost = ExactAmount.ZERO;
    for (int i = 0; i < energy.size() && left > 0; ) {
      int end = i;
      while (end < energy.size() && isSameBlock(energy.get(i), energy.get(end))) {
        end++;
      }
      List<BillLine> block = energy.subList(i, end);
      long[] zones = block.stream().mapToLong(l -> l.quantity().wattHours() / unit).toArray();
      long relieved = Math.min(left, LongStream.of(zones).sum());
      long[] parts = Apportionment.spread(relieved, zones);
      for (int zone = 0; zone < parts.length; zone++) {
        Price price = block.get(zone).price().orElseThrow();
        cost =
            cost.plus(
                ExactAmount.of(new Energy(parts[zone] * unit), price.rate(), price.coefficient()));
      }
      left -= relieved;
      i = end;
    }
    return new Within(new Energy((norm / unit - left) * unit), cost);
  }

  private static boolean isSameBlock(BillLine one, BillLine other) {
    return one.days().equals(other.days())
        && one.price().map(Price::block).equals(other.price().map(Price::block));
  }
}

package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

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

  /** The lines of a bill of net rates, one a month that has an excess or takes one back. */
  static List<BillLine> of(BillingInput input, BillPlan plan, List<BillLine> charged) {
    ExcessLines months = new ExcessLines(input, plan, charged);
    List<BillLine> lines = new ArrayList<>();
    for (DateRange days : plan.period().byMonth()) {
      months.line(days).ifPresent(lines::add);
    }
    return lines;
  }

  private Optional<BillLine> line(DateRange days) {
    YearMonth month = YearMonth.from(days.from());
    List<LiveBill.Line> before =
        plan.standing().stream()
            .flatMap(bill -> bill.lines().stream())
            .filter(line -> line.month().equals(month))
            .toList();
    List<BillLine> now =
        charged.stream()
            .filter(line -> line.month().equals(month) && line.zone().isPresent())
            .toList();
    Energy volume =
        Energy.sum(
            Stream.concat(
                    before.stream()
                        .filter(line -> line.zone().isPresent())
                        .map(LiveBill.Line::quantity),
                    now.stream().map(BillLine::quantity))
                .toList());
    Money cost =
        Money.sum(
            Stream.concat(
                    before.stream()
                        .filter(line -> line.zone().isPresent())
                        .map(LiveBill.Line::amount),
                    now.stream().map(BillLine::amount))
                .toList());
    List<LiveBill.Line> excess =
        before.stream().filter(line -> line.kind() == LineKind.EXCESS).toList();
    Energy above = above(month, volume);
    Money amount =
        due(month, above, volume, cost)
            .minus(Money.sum(excess.stream().map(LiveBill.Line::amount).toList()));
    if (amount.isZero()) {
      return Optional.empty();
    }
    return Optional.of(
        BillLines.other(LineKind.EXCESS, plan.spans().get(0).reads().agreement().id(), days, amount)
            .withQuantity(
                above.minus(Energy.sum(excess.stream().map(LiveBill.Line::quantity).toList())))
            .withSource(input.contracted().of(month).map(Energy::toString).orElse("")));
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

package ua.oblik.domain.shadow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.shadow.ShadowCase.Charged;
import ua.oblik.domain.shadow.ShadowCase.Dated;
import ua.oblik.domain.shadow.ShadowCase.Item;
import ua.oblik.domain.shadow.ShadowCase.Relief;

/**
 * Rates a bill the slow way: every month it touches as a whole, with what live bills have charged
 * for it taken off. Rules: graduated and cliff steps on the sum of the zones, each step shared
 * among zones by what is left of them, shares whole, every line rounded once.
 */
public final class ShadowRater {

  private static final long KWH = 1000;
  private static final Set<Item> FOR_DAYS = Set.of(Item.ENERGY, Item.STANDING, Item.MINIMUM);

  private final ShadowCase told;
  private final List<ShadowBill.Line> lines = new ArrayList<>();
  private final List<Charged> before = new ArrayList<>();

  private ShadowRater(ShadowCase told) {
    this.told = told;
  }

  /**
   * What a bill has to charge.
   *
   * @throws ShadowDoubt if the rules give no answer
   */
  public static ShadowBill rate(ShadowCase told) {
    ShadowRater rater = new ShadowRater(told);
    rater.rateAll();
    return new ShadowBill(
        rater.lines, Money.sum(rater.before.stream().map(Charged::amount).toList()));
  }

  private void rateAll() {
    Map<YearMonth, Map<Long, List<ShadowBill.Line>>> energy = new TreeMap<>();
    for (ShadowSupply supply : told.supplies()) {
      months(supply)
          .forEach(
              (month, rated) -> {
                List<ShadowBill.Line> drawn = rated.energy();
                lines.addAll(drawn);
                energy
                    .computeIfAbsent(month, m -> new LinkedHashMap<>())
                    .put(supply.agreement(), drawn);
                List<DateRange> billed = new ArrayList<>(supply.before());
                billed.add(supply.billed());
                lines.addAll(rated.standing(billed));
                lines.addAll(rated.lacking(billed, drawn));
                lines.addAll(rated.reactive(told));
                takeOff(
                    line -> FOR_DAYS.contains(line.item()) && line.isOf(supply.agreement(), month));
              });
    }
    energy.forEach(this::relieve);
    energy.keySet().forEach(this::credit);
    energy.forEach(this::exceed);
    addVat();
  }

  private Map<YearMonth, ShadowMonth> months(ShadowSupply supply) {
    long unit = unit();
    Map<YearMonth, ShadowMonth> months = new TreeMap<>();
    supply
        .billed()
        .byMonth()
        .forEach(
            days -> {
              YearMonth month = YearMonth.from(days.from());
              months.put(month, new ShadowMonth(supply, told, month, unit));
            });
    for (ShadowMeasure.Volume volume : new ShadowMeasure(supply, told.window(), unit).volumes()) {
      months
          .get(YearMonth.from(volume.days().from()))
          .add(volume.days(), volume.dial(), volume.wattHours());
    }
    for (Charged line : told.charged()) {
      if (line.agreement() == supply.agreement()
          && line.item() == Item.ENERGY
          && months.containsKey(line.month())) {
        months
            .get(line.month())
            .addWhole(line.days(), line.dial().orElseThrow(), line.volume().wattHours());
      }
    }
    return months;
  }

  private void takeOff(Predicate<Charged> which) {
    told.charged().stream().filter(which).forEach(before::add);
  }

  /** The agreements of the account use its norm up in their order. */
  private void relieve(YearMonth month, Map<Long, List<ShadowBill.Line>> drawn) {
    Optional<Relief> relief = Dated.on(month.atDay(1), told.support().relief());
    long left = relief.map(found -> found.norm().wattHours()).orElse(0L);
    for (Charged line : told.charged()) {
      boolean elsewhere = drawn.getOrDefault(line.agreement(), List.of()).isEmpty();
      if (line.item() == Item.RELIEF && line.month().equals(month) && elsewhere) {
        left -= line.volume().wattHours();
      }
    }
    for (Map.Entry<Long, List<ShadowBill.Line>> own : drawn.entrySet()) {
      if (own.getValue().isEmpty()) {
        continue;
      }
      if (relief.isPresent() && left > 0) {
        Money amount = relieved(relief.get().percent(), left, own.getValue());
        lines.add(line(Item.RELIEF, own.getKey(), DateRange.of(month), amount.negated()));
        left -= own.getValue().stream().mapToLong(line -> line.volume().wattHours()).sum();
      }
      takeOff(line -> line.item() == Item.RELIEF && line.isOf(own.getKey(), month));
    }
  }

  private void credit(YearMonth month) {
    Dated.on(month.atDay(1), told.support().subsidy())
        .ifPresent(
            amount ->
                lines.add(line(Item.SUBSIDY, first(), DateRange.of(month), amount.negated())));
    takeOff(line -> line.item() == Item.SUBSIDY && line.month().equals(month));
  }

  /** Energy above the volume of the month costs a percentage more than the month on average. */
  private void exceed(YearMonth month, Map<Long, List<ShadowBill.Line>> drawn) {
    Energy agreed = told.contract().volumes().get(month);
    int percent = Dated.on(month.atDay(1), told.contract().percent()).orElse(0);
    if (told.vat().isEmpty()) {
      return;
    }
    long volume = 0;
    Map<DateRange, Long> kopiykas = new LinkedHashMap<>();
    for (List<ShadowBill.Line> own : drawn.values()) {
      for (ShadowBill.Line line : own) {
        volume += line.volume().wattHours();
        kopiykas.merge(taxedAlike(billed(line)), line.amount().kopiykas(), Long::sum);
      }
    }
    for (Charged line : told.charged()) {
      boolean elsewhere = !drawn.containsKey(line.agreement());
      if (line.item() == Item.ENERGY && line.month().equals(month) && elsewhere) {
        volume += line.volume().wattHours();
        kopiykas.merge(taxedAlike(line.days()), line.amount().kopiykas(), Long::sum);
      }
    }
    long above = agreed == null ? 0 : Math.max(0, volume - agreed.wattHours());
    if (above > 0 && percent > 0) {
      BigInteger whole = BigInteger.valueOf(volume).multiply(BigInteger.valueOf(100));
      BigInteger times = BigInteger.valueOf(above).multiply(BigInteger.valueOf(2L * percent));
      kopiykas.forEach(
          (days, cost) -> {
            BigInteger twice = BigInteger.valueOf(cost).multiply(times).add(whole);
            long more = twice.divide(whole.shiftLeft(1)).longValueExact();
            lines.add(line(Item.EXCESS, first(), days, Money.ofKopiykas(more)));
          });
    }
    takeOff(line -> line.item() == Item.EXCESS && line.month().equals(month));
  }

  /** The days of a month around these that are taxed like the last of them. */
  private DateRange taxedAlike(DateRange days) {
    DateRange month = DateRange.of(YearMonth.from(days.lastDay()));
    LocalDate from = days.lastDay();
    while (from.isAfter(month.from()) && taxedAlike(from.minusDays(1), from)) {
      from = from.minusDays(1);
    }
    LocalDate until = days.until();
    while (until.isBefore(month.until()) && taxedAlike(until.minusDays(1), until)) {
      until = until.plusDays(1);
    }
    return new DateRange(from, until);
  }

  private boolean taxedAlike(LocalDate one, LocalDate other) {
    return Dated.on(one, told.vat()).equals(Dated.on(other, told.vat()));
  }

  private long first() {
    return told.supplies().get(0).agreement();
  }

  /**
   * A percentage of what the first kilowatt-hours of the month cost, rounded once: step after step
   * until the norm is used up, within a step shared among the zones like the step itself.
   */
  private Money relieved(int percent, long norm, List<ShadowBill.Line> drawn) {
    BigDecimal cost = BigDecimal.ZERO;
    long left = norm;
    for (List<ShadowBill.Line> step : bySteps(drawn)) {
      List<Long> volumes = step.stream().map(line -> line.volume().wattHours()).toList();
      long within = Math.min(left, volumes.stream().mapToLong(Long::longValue).sum());
      List<Long> shares = ShadowSharing.shares(within, unit(), volumes);
      for (int i = 0; i < shares.size(); i++) {
        cost = cost.add(step.get(i).hryvniaPerKWh().multiply(BigDecimal.valueOf(shares.get(i))));
      }
      left -= within;
    }
    BigDecimal kopiykas = cost.multiply(BigDecimal.valueOf(percent)).movePointLeft(3);
    return Money.ofKopiykas(kopiykas.add(new BigDecimal("0.5")).toBigInteger().longValueExact());
  }

  private static Collection<List<ShadowBill.Line>> bySteps(List<ShadowBill.Line> drawn) {
    Map<List<Object>, List<ShadowBill.Line>> steps = new LinkedHashMap<>();
    drawn.forEach(
        line ->
            steps
                .computeIfAbsent(
                    List.of(line.agreement(), line.days(), line.step()), key -> new ArrayList<>())
                .add(line));
    return steps.values();
  }

  private long unit() {
    return told.vat().isEmpty() ? KWH : 1;
  }

  private static ShadowBill.Line line(Item item, long agreement, DateRange days, Money amount) {
    return new ShadowBill.Line(
        agreement, item, days, Optional.empty(), 0, Energy.ZERO, BigDecimal.ZERO, amount);
  }

  /** Added to net rates, once on all that is taxed at one rate: the rate of a line's last day. */
  private void addVat() {
    Map<Integer, Money> net = new TreeMap<>();
    DateRange billed = told.supplies().get(0).billed();
    if (!told.vat().isEmpty()) {
      lines.forEach(line -> net.merge(percent(billed(line)), line.amount(), Money::plus));
      before.forEach(line -> net.merge(percent(line.days()), line.amount().negated(), Money::plus));
    }
    net.forEach(
        (percent, amount) -> lines.add(line(Item.VAT, first(), billed, halfUp(amount, percent))));
  }

  /** The days of a line that its agreement is billed for: after a move-out there are others. */
  private DateRange billed(ShadowBill.Line line) {
    return told.supplies().stream()
        .filter(supply -> supply.agreement() == line.agreement())
        .flatMap(supply -> supply.billed().intersection(line.days()).stream())
        .findFirst()
        .orElse(line.days());
  }

  private int percent(DateRange days) {
    LocalDate last = days.lastDay();
    return Dated.on(last, told.vat()).orElseThrow(() -> new ShadowDoubt("no VAT on " + last));
  }

  private static Money halfUp(Money net, int percent) {
    BigDecimal kopiykas =
        BigDecimal.valueOf(net.kopiykas()).abs().multiply(BigDecimal.valueOf(percent, 2));
    long rounded = kopiykas.add(new BigDecimal("0.5")).toBigInteger().longValueExact();
    return Money.ofKopiykas(net.isNegative() ? -rounded : rounded);
  }
}

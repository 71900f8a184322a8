package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.BOOK;
import static ua.oblik.domain.billing.BillingSamples.household;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.RateSlice;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.rating.Rater;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * A year and a half of a made-up household from a seed: reads on any day, orders, monthly runs,
 * months without a read. Whatever happens, no kilowatt-hour appears or is lost and the money
 * follows.
 */
class BillHistoryPropertyTest {

  private static final YearMonth FIRST = YearMonth.of(2020, 7);
  private static final int MONTHS = 18;
  private static final List<CustomerClass> CLASSES =
      List.of(CustomerClass.URBAN, CustomerClass.RURAL, CustomerClass.HEATING);

  @ParameterizedTest
  @MethodSource("seeds")
  void everyHistoryHolds(long seed) {
    Random random = new Random(seed);
    CustomerClass customerClass = CLASSES.get(random.nextInt(CLASSES.size()));
    int zones = 1 + random.nextInt(3);
    BillingSamples samples = household(customerClass).meter(zones);
    long[] registers = new long[zones];
    samples.read(
        FIRST.atDay(1).toString(), text(registers), ReadSource.INSTALLATION, ReadQuality.VALID);
    for (int i = 0; i < MONTHS; i++) {
      month(FIRST.plusMonths(i), samples, registers, random);
      check(samples, customerClass, false);
    }
    LocalDate end = FIRST.plusMonths(MONTHS).atDay(15);
    consume(registers, random);
    samples.read(end.toString(), text(registers));
    samples.issue(samples.ordered(end.toString()));
    check(samples, customerClass, true);
    long billed =
        samples.live().stream()
            .flatMap(bill -> bill.lines().stream())
            .mapToLong(line -> line.quantity().wattHours())
            .sum();
    assertThat(billed).isEqualTo(1000 * LongStream.of(registers).sum());
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private static void month(
      YearMonth month, BillingSamples samples, long[] registers, Random random) {
    int day = 4 + random.nextInt(10);
    if (random.nextInt(3) == 0) {
      consume(registers, random);
      samples.read(month.atDay(day).toString(), text(registers));
      if (random.nextBoolean()) {
        order(samples, month.atDay(day));
      }
    }
    if (random.nextInt(4) == 0) {
      consume(registers, random);
      samples.read(month.atDay(day + 10).toString(), text(registers));
      order(samples, month.atDay(day + 10));
    }
    if (random.nextBoolean()) {
      consume(registers, random);
      samples.read(month.plusMonths(1).atDay(1 + random.nextInt(3)).toString(), text(registers));
    }
    BillOutcome outcome = samples.monthly(month.toString());
    if (outcome instanceof BillOutcome.Billed) {
      samples.issue(outcome);
    }
    assertThat(samples.monthly(month.toString())).isInstanceOf(BillOutcome.NothingToBill.class);
  }

  private static void order(BillingSamples samples, LocalDate day) {
    BillOutcome preview = samples.ordered(day.toString());
    assertThat(samples.ordered(day.toString())).isEqualTo(preview);
    BillDraft issued = samples.issue(preview);
    assertThat(issued.kind()).isEqualTo(BillKind.FINAL);
    assertThat(issued.period().until()).isEqualTo(day);
  }

  /**
   * The live bills: no overlap, no gap, sums of lines, and each month charged as if billed once.
   */
  private static void check(BillingSamples samples, CustomerClass customerClass, boolean all) {
    List<LiveBill> live = new ArrayList<>(samples.live());
    live.sort(Comparator.comparing(bill -> bill.spans().get(0).days().from()));
    LocalDate billed = FIRST.atDay(1);
    Money charged = Money.ZERO;
    for (LiveBill bill : live) {
      assertThat(bill.spans()).hasSize(1);
      assertThat(bill.spans().get(0).days().from()).isEqualTo(billed);
      billed = bill.spans().get(0).days().until();
      assertThat(Money.sum(bill.lines().stream().map(LiveBill.Line::amount).toList()))
          .isEqualTo(bill.total());
      charged = charged.plus(bill.total());
    }
    assertThat(samples.balance()).isEqualTo(charged);
    assertThat(live.stream().allMatch(bill -> bill.kind() == BillKind.FINAL) || !all).isTrue();
    checkMonths(live, customerClass);
  }

  private static void checkMonths(List<LiveBill> live, CustomerClass customerClass) {
    SortedMap<YearMonth, SortedMap<Zone, Energy>> volumes = new TreeMap<>();
    SortedMap<YearMonth, Money> amounts = new TreeMap<>();
    for (LiveBill bill : live) {
      for (LiveBill.Line line : bill.lines()) {
        amounts.merge(line.month(), line.amount(), Money::plus);
        volumes
            .computeIfAbsent(line.month(), month -> new TreeMap<>())
            .merge(line.zone().orElseThrow(), line.quantity(), Energy::plus);
      }
    }
    for (Map.Entry<YearMonth, SortedMap<Zone, Energy>> month : volumes.entrySet()) {
      List<RateSlice> slices =
          Rater.slices(month.getKey(), Timeline.always(customerClass), java.util.Set.of(), BOOK)
              .orElseThrow();
      List<RatedLine> once = Rater.rate(slices.get(0), month.getValue(), BOOK, true).orElseThrow();
      assertThat(Money.sum(once.stream().map(RatedLine::amount).toList()))
          .as("month %s", month.getKey())
          .isEqualTo(amounts.get(month.getKey()));
    }
  }

  private static void consume(long[] registers, Random random) {
    for (int i = 0; i < registers.length; i++) {
      registers[i] += random.nextInt(260);
    }
  }

  private static String text(long[] registers) {
    return String.join("/", LongStream.of(registers).mapToObj(Long::toString).toList());
  }
}

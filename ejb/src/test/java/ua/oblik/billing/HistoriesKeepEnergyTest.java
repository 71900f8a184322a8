package ua.oblik.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.domain.billing.BillCalculator;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillingInput;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;

/**
 * Whatever happens to an account, orders, estimates, exchanges, roll-overs and all: in the end the
 * bills that stand have charged what ran through its meters, each kilowatt-hour once.
 */
class HistoriesKeepEnergyTest {

  private static final RateBook BOOK = HouseholdTariffs.load();
  private static final YearMonth FIRST = YearMonth.of(2021, 7);
  private static final int MONTHS = 8;
  private static final List<CustomerClass> CLASSES =
      List.of(CustomerClass.URBAN, CustomerClass.RURAL, CustomerClass.HEATING);

  @ParameterizedTest
  @MethodSource("seeds")
  void noKilowattHourIsMadeOrLost(long seed) {
    MadeUpHistory history =
        new MadeUpHistory(
            seed,
            BOOK,
            CLASSES.get((int) (seed % 3)),
            FIRST.atDay(1 + (int) (seed % 7)),
            HistoriesKeepEnergyTest::check);
    history.live(1 + (int) (seed / 3 % 3), FIRST, MONTHS);
    history.end(FIRST.plusMonths(MONTHS).atDay(20));

    List<LiveBill> live = history.liveBills();
    assertThat(live).allMatch(bill -> bill.kind() == BillKind.FINAL);
    assertThat(
            live.stream()
                .flatMap(bill -> bill.lines().stream())
                .filter(line -> line.zone().isPresent())
                .mapToLong(line -> line.quantity().wattHours())
                .sum())
        .isEqualTo(history.consumed());
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  /** The total is the sum of the lines, and who asks again is told the same. */
  private static void check(BillingInput input, BillDraft bill) {
    assertThat(bill.total())
        .isEqualTo(Money.sum(bill.lines().stream().map(BillLine::amount).toList()));
    if (BillCalculator.calculate(input) instanceof BillOutcome.Billed again
        && again.bill().period().equals(bill.period())) {
      assertThat(again.bill().segments()).isEqualTo(bill.segments());
      assertThat(again.bill().lines()).isEqualTo(bill.lines());
    }
  }
}

package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.billing.BillChange.Cause;
import ua.oblik.domain.billing.BillChange.DatedLine;
import ua.oblik.domain.billing.BillChange.Side;
import ua.oblik.domain.billing.BillChange.Step;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/** Sums by hand at 4.32 a kWh, the household price from June 2024. */
class BillHigherThanTheOneBeforeTest {

  @Test
  void isExplainedByDaysDailyConsumptionPriceAndOtherLines() {
    // before: 30 days, 150 kWh (5 a day) at 4.32 = 648.00, relief -100.00
    // now:    31 days, 186 kWh (6 a day) at 5.00 = 930.00, relief -80.00
    BillChange change =
        new BillChange(side(30, 150, "648.00", "548.00"), side(31, 186, "930.00", "850.00"));
    assertThat(change.steps())
        .containsExactly(
            new Step(Cause.DAYS, Money.of("21.60")), // 1 day x 5 kWh x 4.32
            new Step(Cause.CONSUMPTION_PER_DAY, Money.of("133.92")), // 31 days x 1 kWh x 4.32
            new Step(Cause.PRICE, Money.of("126.48")), // 186 kWh x 0.68
            new Step(Cause.OTHER_LINES, Money.of("20.00")));
  }

  @Test
  void leavesOutWhatMadeNoDifference() {
    BillChange change =
        new BillChange(side(30, 100, "432.00", "432.00"), side(30, 50, "216.00", "216.00"));
    assertThat(change.steps())
        .containsExactly(new Step(Cause.CONSUMPTION_PER_DAY, Money.of("216.00").negated()));
  }

  @Test
  void canFollowAMonthWithoutConsumption() {
    BillChange change = new BillChange(side(31, 0, "0.00", "0.00"), side(30, 10, "43.20", "43.20"));
    assertThat(change.steps())
        .containsExactly(new Step(Cause.CONSUMPTION_PER_DAY, Money.of("43.20")));
  }

  @ParameterizedTest
  @CsvSource({"31,333,1438.56,30,101,436.32", "1,1,0.01,92,999,4315.68", "28,7,3.33,29,8,3.34"})
  void stepsAddUpToTheDifferenceToTheKopiyka(
      int days, long kWh, String charges, int daysNow, long kWhNow, String chargesNow) {
    BillChange change =
        new BillChange(
            side(days, kWh, charges, charges), side(daysNow, kWhNow, chargesNow, chargesNow));
    List<Money> amounts = change.steps().stream().map(Step::amount).toList();
    assertThat(Money.sum(amounts)).isEqualTo(Money.of(chargesNow).minus(Money.of(charges)));
  }

  private static Side side(int days, long kWh, String energyCharges, String charges) {
    return new Side(
        days, Energy.ofKWh(kWh), Money.of(energyCharges), Money.of(charges), Money.ZERO);
  }

  //      September (before)   October      November
  //      |--- 432.00 ----|- estimated -|-- to reads --|
  //                         432.00
  //                      |------- this bill: 1,036.80 -|
  @Test
  void tellsWhatAnEstimateHadMissed() {
    Side before = side(30, 100, "432.00", "432.00");
    Side now =
        Side.of(
            days("2025-10-01", "2025-12-01"),
            List.of(
                line("2025-10-01", "2025-11-01", 140, "604.80"),
                line("2025-11-01", "2025-12-01", 100, "432.00")),
            List.of(days("2025-10-01", "2025-11-01")),
            Money.of("432.00"));
    assertThat(now.days()).isEqualTo(30);
    assertThat(now.total()).isEqualTo(Money.of("604.80"));
    assertThat(new BillChange(before, now).steps())
        .containsExactly(new Step(Cause.ESTIMATE_ERROR, Money.of("172.80"))); // 40 kWh missed
  }

  @Test
  void doesNotTakeTheCorrectionOfTheBillBeforeForAFall() {
    Side before =
        new Side(30, Energy.ofKWh(100), Money.of("432.00"), Money.of("432.00"), Money.of("172.80"));
    assertThat(new BillChange(before, side(30, 100, "432.00", "432.00")).steps())
        .containsExactly(new Step(Cause.PREVIOUS_CORRECTION, Money.of("-172.80")));
  }

  /** Lines over replaced and new days are shared by days, and no kopiyka is lost. */
  @ParameterizedTest
  @CsvSource({"100.01, 33.33", "0.01, 0.00", "-50.00, 17.17"})
  void sharesALineOverBothKindsOfDays(String amount, String replacedTotal) {
    Side now =
        Side.of(
            days("2025-10-10", "2025-10-31"),
            List.of(line("2025-10-10", "2025-10-31", 50, amount)),
            List.of(days("2025-10-10", "2025-10-17")),
            Money.of(replacedTotal));
    assertThat(now.days()).isEqualTo(14);
    assertThat(now.total()).isEqualTo(Money.of(amount).minus(Money.of(replacedTotal)));
    List<Money> steps =
        new BillChange(side(30, 7, "30.24", "29.99"), now)
            .steps().stream().map(Step::amount).toList();
    assertThat(Money.sum(steps)).isEqualTo(now.total().minus(Money.of("29.99")));
  }

  private static DatedLine line(String from, String until, long kWh, String amount) {
    return new DatedLine(days(from, until), true, Energy.ofKWh(kWh), Money.of(amount));
  }

  private static DateRange days(String from, String until) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
  }
}

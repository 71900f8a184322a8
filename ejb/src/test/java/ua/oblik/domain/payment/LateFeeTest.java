package ua.oblik.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.LateFee.Rule;

/** Reckoned by hand: amount x percent x days / 365, half up. */
class LateFeeTest {

  private static final LocalDate DUE = LocalDate.of(2025, 10, 20);

  @ParameterizedTest(name = "{0} at {1} %, {2} days of grace, paid on {3}: {4}")
  @CsvSource({
    "1000.00, 0,    0,  2026-10-20, 0.00",
    "1000.00, 3,    0,  2025-10-20, 0.00",
    "1000.00, 3,    0,  2025-10-21, 0.00",
    "1000.00, 3,    0,  2025-10-22, 0.08",
    "1000.00, 3,    0,  2025-11-20, 2.47",
    "1000.00, 36.5, 0,  2025-10-31, 10.00",
    "1000.00, 36.5, 10, 2025-10-31, 0.00",
    "1000.00, 36.5, 10, 2025-11-01, 1.00",
    "0.00,    36.5, 0,  2026-10-20, 0.00",
    "-50.00,  36.5, 0,  2026-10-20, 0.00",
    "0.01,    36.5, 0,  2025-10-31, 0.00",
    "5.00,    36.5, 0,  2025-10-22, 0.01"
  })
  void countsTheDaysAfterTheDueDate(
      String unpaid, BigDecimal percent, int grace, LocalDate paidOn, String fee) {
    Timeline<Rule> rules = Timeline.always(new Rule(percent, grace));
    assertThat(LateFee.of(Money.of(unpaid), DUE, paidOn, rules)).isEqualTo(Money.of(fee));
  }

  /**
   *
   *
   * <pre>
   *        due 20.10        change 1.11       paid 11.11
   *   -----|--- 11 days at 0 ---|-- 10 days at 36.5 --|
   * </pre>
   */
  @Test
  void changesOnTheDayTheRuleChanges() {
    LocalDate change = LocalDate.of(2025, 11, 1);
    Timeline<Rule> rules =
        new Timeline<>(
            List.of(
                new Era<>(new DateRange(LocalDate.of(2006, 1, 1), change), Rule.OFF),
                new Era<>(DateRange.startingOn(change), new Rule(new BigDecimal("36.5"), 0))));
    assertThat(LateFee.of(Money.of("1000.00"), DUE, LocalDate.of(2025, 11, 11), rules))
        .isEqualTo(Money.of("10.00"));
  }

  /**
   * At 36.5 % a year a hryvnia costs 0.1 kopiykas a day, so 1000 cost a hryvnia.
   *
   * <pre>
   *   due 20.10   600 paid 26.10   1.11              400 paid 11.11
   *   ----|-------------|-----------|------------------|
   *          5 x 1.00      6 x 0.40      10 x 0.40
   * </pre>
   */
  @ParameterizedTest(name = "of {0}: {1}")
  @CsvSource({"2025-09, 0.00", "2025-10, 7.40", "2025-11, 4.00", "2025-12, 0.00"})
  void eachMonthCostsForWhatWasUnpaidOnItsDays(YearMonth month, String fee) {
    LateFee.Debt debt =
        new LateFee.Debt(
            Money.of("1000.00"),
            DUE,
            List.of(
                new LateFee.Paid(Money.of("600.00"), LocalDate.of(2025, 10, 26)),
                new LateFee.Paid(Money.of("400.00"), LocalDate.of(2025, 11, 11))));
    Timeline<Rule> rules = Timeline.always(new Rule(new BigDecimal("36.5"), 0));
    assertThat(LateFee.during(DateRange.of(month), debt, rules)).isEqualTo(Money.of(fee));
  }

  @Test
  void exemptDaysCostNothing() {
    LateFee.Debt debt = new LateFee.Debt(Money.of("1000.00"), DUE, List.of());
    Timeline<Rule> rules =
        LateFee.except(
            List.of(new DateRange(LocalDate.of(2025, 10, 25), LocalDate.of(2025, 10, 29))),
            Timeline.always(new Rule(new BigDecimal("36.5"), 0)));
    // 21 to 31 October are eleven days, four of them exempt.
    assertThat(LateFee.during(DateRange.of(YearMonth.of(2025, 10)), debt, rules))
        .isEqualTo(Money.of("7.00"));
  }

  @ParameterizedTest(name = "due on {0}, on 2025-11-05 it is {1}")
  @CsvSource({
    "2025-11-20, NOT_DUE",
    "2025-11-05, NOT_DUE",
    "2025-11-04, UP_TO_30",
    "2025-10-06, UP_TO_30",
    "2025-10-05, UP_TO_60",
    "2025-09-06, UP_TO_60",
    "2025-09-05, UP_TO_90",
    "2025-08-07, UP_TO_90",
    "2025-08-06, OVER_90",
    "2022-11-20, OVER_90"
  })
  void debtGrowsOld(LocalDate dueOn, DebtAge age) {
    assertThat(DebtAge.of(dueOn, LocalDate.of(2025, 11, 5))).isEqualTo(age);
  }
}

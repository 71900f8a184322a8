package ua.oblik.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.BusinessException;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;

/**
 * The account was opened on 1 March 2024 and owes 100.00 on 5 November 2025.
 *
 * <pre>
 *      2024-03-01                               2025-11-05
 * -----|-----------------------------------------|-------
 *      opened                                    today
 * </pre>
 */
class WhatMayBeAdjustedTest {
  private static final AdjustmentRule.Standing STANDING =
      new AdjustmentRule.Standing(
          LocalDate.parse("2024-03-01"),
          Money.of("100.00"),
          LocalDate.parse("2025-11-05"),
          day -> false);

  /** A legal entity since 1 October 2025, a household before. */
  private static final AdjustmentRule.Standing TAXED =
      new AdjustmentRule.Standing(
          STANDING.openedOn(),
          STANDING.balance(),
          STANDING.today(),
          day -> !day.isBefore(LocalDate.parse("2025-10-01")));

  /** Per reason: whether it may add and take off, and against which accounts. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BILLING_ERROR        | +- | REVENUE
          METERING_ERROR       | +- | REVENUE
          QUALITY_COMPENSATION |  - | REVENUE
          COURT_DECISION       | +- | REVENUE WRITE_OFF LATE_FEES
          BAD_DEBT             |  - | WRITE_OFF
          RELIEF_CORRECTION    | +- | RELIEF_FUND
          LATE_FEE_CORRECTION  | +- | LATE_FEES
          OPENING_BALANCE      | +- | OPENING
          OTHER                | +- | REVENUE RELIEF_FUND WRITE_OFF LATE_FEES OPENING
          """)
  void aReasonHasItsSidesAndCounterAccounts(
      AdjustmentReason reason, String sides, String counters) {
    Set<String> accepted = new TreeSet<>();
    for (AdjustmentSide side : AdjustmentSide.values()) {
      for (CounterAccount counter : CounterAccount.values()) {
        if (code(with(reason, side, counter)).isEmpty()) {
          accepted.add((side == AdjustmentSide.DEBIT ? "+" : "-") + counter);
        }
      }
    }
    Set<String> expected =
        Arrays.stream(counters.split(" "))
            .flatMap(counter -> sides.strip().chars().mapToObj(s -> (char) s + counter))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(accepted).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          0.01        | 2025-11-05 |
          10000000.00 | 2025-11-05 |
          10000000.01 | 2025-11-05 | adjustment-amount
          0.00        | 2025-11-05 | adjustment-amount
          -5.00       | 2025-11-05 | adjustment-amount
          -           | 2025-11-05 | adjustment-amount
          5.00        | 2025-11-06 | adjustment-date-ahead
          5.00        | -          | adjustment-date-ahead
          5.00        | 2024-03-01 |
          5.00        | 2024-02-29 | adjustment-date-before-account
          """)
  void amountAndDayHaveTheirLimits(String amount, LocalDate valueOn, String code) {
    ProposedAdjustment wanted =
        new ProposedAdjustment(
            AccountNumber.of("4100000014"),
            AdjustmentSide.CREDIT,
            amount == null ? null : Money.of(amount),
            AdjustmentReason.OTHER,
            CounterAccount.REVENUE,
            valueOn,
            "акт № 7");
    assertThat(code(wanted)).isEqualTo(code == null ? "" : code);
  }

  @ParameterizedTest(name = "{0} against {1} from {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BILLING_ERROR        | REVENUE     | 2025-10-01 | adjustment-changes-vat
          METERING_ERROR       | REVENUE     | 2025-11-05 | adjustment-changes-vat
          COURT_DECISION       | REVENUE     | 2025-11-05 | adjustment-changes-vat
          OTHER                | REVENUE     | 2025-11-05 | adjustment-changes-vat
          BILLING_ERROR        | REVENUE     | 2025-09-30 |
          QUALITY_COMPENSATION | REVENUE     | 2025-11-05 |
          COURT_DECISION       | WRITE_OFF   | 2025-11-05 |
          BAD_DEBT             | WRITE_OFF   | 2025-11-05 |
          LATE_FEE_CORRECTION  | LATE_FEES   | 2025-11-05 |
          OPENING_BALANCE      | OPENING     | 2025-11-05 |
          """)
  void whatChangesAPriceThatBearsVatIsBilledAgain(
      AdjustmentReason reason, CounterAccount counter, LocalDate valueOn, String code) {
    ProposedAdjustment wanted =
        new ProposedAdjustment(
            AccountNumber.of("4100000022"),
            AdjustmentSide.CREDIT,
            Money.of("5.00"),
            reason,
            counter,
            valueOn,
            "акт № 7");
    assertThat(AdjustmentRule.refusal(wanted, TAXED).map(BusinessException::code).orElse(""))
        .isEqualTo(code == null ? "" : code);
  }

  @Test
  void noMoreIsWrittenOffThanIsOwed() {
    Map<String, String> codes = Map.of("100.00", "", "100.01", "adjustment-more-than-debt");
    codes.forEach(
        (amount, code) ->
            assertThat(
                    code(
                        new ProposedAdjustment(
                            AccountNumber.of("4100000014"),
                            AdjustmentSide.CREDIT,
                            Money.of(amount),
                            AdjustmentReason.BAD_DEBT,
                            CounterAccount.WRITE_OFF,
                            STANDING.today(),
                            "строк давності")))
                .isEqualTo(code));
  }

  @Test
  void theReasonIsExplained() {
    ProposedAdjustment good =
        with(AdjustmentReason.OTHER, AdjustmentSide.DEBIT, CounterAccount.REVENUE);
    assertThat(code(explained(good, "  аб "))).isEqualTo("reason-missing");
    assertThat(code(explained(good, null))).isEqualTo("reason-missing");
    assertThat(code(explained(good, "щ".repeat(501)))).isEqualTo("reason-missing");
    assertThat(code(explained(good, "щ".repeat(500)))).isEmpty();
  }

  @Test
  void whatIsLeftOutIsAskedFor() {
    assertThat(code(with(AdjustmentReason.OTHER, null, CounterAccount.REVENUE)))
        .isEqualTo("adjustment-side-missing");
    assertThat(code(with(null, AdjustmentSide.DEBIT, CounterAccount.REVENUE)))
        .isEqualTo("adjustment-reason-missing");
    assertThat(code(with(AdjustmentReason.OTHER, AdjustmentSide.DEBIT, null)))
        .isEqualTo("adjustment-counter-unfit");
  }

  private static ProposedAdjustment with(
      AdjustmentReason reason, AdjustmentSide side, CounterAccount counter) {
    return new ProposedAdjustment(
        AccountNumber.of("4100000014"),
        side,
        Money.of("5.00"),
        reason,
        counter,
        STANDING.today(),
        "акт № 7");
  }

  private static ProposedAdjustment explained(ProposedAdjustment wanted, String note) {
    return new ProposedAdjustment(
        wanted.account(),
        wanted.side(),
        wanted.amount(),
        wanted.reason(),
        wanted.counterAccount(),
        wanted.valueOn(),
        note);
  }

  private static String code(ProposedAdjustment wanted) {
    return AdjustmentRule.refusal(wanted, STANDING).map(BusinessException::code).orElse("");
  }
}

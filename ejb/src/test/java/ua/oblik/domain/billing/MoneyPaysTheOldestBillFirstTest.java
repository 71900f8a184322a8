package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.billing.BillStanding.Charge;
import ua.oblik.domain.billing.BillStanding.State;
import ua.oblik.domain.measure.Money;

class MoneyPaysTheOldestBillFirstTest {
  private static final BillNumber SEPTEMBER = new BillNumber(1);
  private static final BillNumber OCTOBER = new BillNumber(2);
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);

  // September 100.00 due 20.10, October 200.00 due 20.11
  private static final List<Charge> CHARGES =
      List.of(
          new Charge(SEPTEMBER, Money.of("100.00"), Money.ZERO, LocalDate.of(2025, 10, 20)),
          new Charge(OCTOBER, Money.of("200.00"), Money.ZERO, LocalDate.of(2025, 11, 20)));

  @ParameterizedTest(name = "balance {0}")
  @CsvSource({
    "300.00, OVERDUE, 100.00, UNPAID, 200.00",
    "299.99, OVERDUE, 99.99, UNPAID, 200.00",
    "200.00, PAID, 0.00, UNPAID, 200.00",
    "0.01, PAID, 0.00, PARTLY_PAID, 0.01",
    "0.00, PAID, 0.00, PAID, 0.00",
    "500.00, OVERDUE, 100.00, UNPAID, 200.00"
  })
  void soTheNewestOnesAreOpen(
      String balance, State september, String left, State october, String open) {
    assertThat(BillStanding.of(CHARGES, Money.of(balance), TODAY))
        .containsEntry(SEPTEMBER, new BillStanding(september, Money.of(left)))
        .containsEntry(OCTOBER, new BillStanding(october, Money.of(open)));
  }

  @ParameterizedTest(name = "balance {0}")
  @CsvSource({"300.00, 100.00", "299.99, 99.99", "200.00, 0.00", "-50.00, 0.00"})
  void andWhatIsLeftOfThoseWhoseDayHasPassedIsOverdue(String balance, String overdue) {
    assertThat(BillStanding.overdue(BillStanding.of(CHARGES, Money.of(balance), TODAY).values()))
        .isEqualTo(Money.of(overdue));
  }

  @ParameterizedTest(name = "overpaid by {0}")
  @CsvSource("50.00")
  void andAnOverpaidAccountHasPaidThemAll(String overpaid) {
    assertThat(BillStanding.of(CHARGES, Money.of(overpaid).negated(), TODAY).values())
        .allMatch(standing -> standing.state() == State.PAID);
  }

  @ParameterizedTest(name = "{0}, {1} unpaid, of {2} with {3} from before, balance {4}")
  @CsvSource({
    "UNPAID, 200.00, 300.00, 100.00, 300.00, 300.00",
    "UNPAID, 200.00, 300.00, 100.00, 200.00, 200.00", // the older one is paid
    "UNPAID, 200.00, 300.00, 100.00, 500.00, 300.00", // a newer one has come
    "OVERDUE, 200.00, 200.00, 0.00, 200.00, 200.00",
    "PARTLY_PAID, 50.00, 200.00, 0.00, 50.00, 50.00",
    "PARTLY_PAID, 50.00, 200.00, 0.00, 350.00, 50.00",
    "UNPAID, 150.00, 150.00, -50.00, 150.00, 150.00",
    "UNPAID, 200.00, 200.00, 0.00, -1.00, 0.00",
    "PAID, 0.00, 300.00, 100.00, 100.00, 0.00", // it was named, the older one is still owed
  })
  void andNobodyIsAskedToPayTwice(
      State state, String unpaid, String printed, String before, String balance, String asked) {
    assertThat(
            new BillStanding(state, Money.of(unpaid))
                .stillToPay(Money.of(printed), Money.of(before), Money.of(balance)))
        .isEqualTo(Money.of(asked));
  }

  /** No payment came, and the account owes less than its bills charged: the rest was credited. */
  @ParameterizedTest(name = "balance {0}")
  @CsvSource({
    "300.00, 0.00, 0.00",
    "250.00, 50.00, 0.00",
    "150.00, 100.00, 50.00",
    "0.00, 100.00, 200.00",
    "-70.00, 100.00, 200.00",
    "320.00, 0.00, 0.00"
  })
  void andSoDoesWhatABillBelowZeroLeft(String balance, String september, String october) {
    assertThat(BillStanding.credited(CHARGES, Money.of(balance)))
        .containsEntry(SEPTEMBER, Money.of(september))
        .containsEntry(OCTOBER, Money.of(october));
  }

  /** October, 200.00, was named; September, 100.00, is still owed. */
  @ParameterizedTest(name = "balance {0}")
  @CsvSource({
    "100.00, OVERDUE, 100.00, PAID, 0.00",
    "60.00, OVERDUE, 60.00, PAID, 0.00",
    "0.00, PAID, 0.00, PAID, 0.00"
  })
  void unlessThePayerNamedANewerOne(
      String balance, State september, String left, State october, String open) {
    List<Charge> named =
        List.of(
            CHARGES.get(0),
            new Charge(OCTOBER, Money.of("200.00"), Money.of("200.00"), CHARGES.get(1).dueOn()));

    assertThat(BillStanding.of(named, Money.of(balance), TODAY))
        .containsEntry(SEPTEMBER, new BillStanding(september, Money.of(left)))
        .containsEntry(OCTOBER, new BillStanding(october, Money.of(open)));
  }
}

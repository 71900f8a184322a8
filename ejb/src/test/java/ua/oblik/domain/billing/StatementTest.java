package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.billing.BillingSamples.bill;
import static ua.oblik.domain.billing.BillingSamples.household;
import static ua.oblik.domain.billing.BillingSamples.lines;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;

/** What is to be paid, and by when. */
class StatementTest {

  @Test
  void anOrderedBillForTheLastDayOfTheMonthIsEffectiveOnTheFirst() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-07-31", "310");
    BillDraft bill = bill(samples.ordered("2024-08-01", "2024-07-31"));
    assertThat(bill.kind()).isEqualTo(BillKind.FINAL);
    assertThat(lines(bill)).containsExactly("2024-07 T1 310 x 4.32 = 1339.20");
    assertThat(bill.statement().dueOn()).isEqualTo(LocalDate.of(2024, 8, 20));
  }

  @Test
  void anOverpaymentIsShownAndCarried() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "100");
    BillDraft bill = bill(samples.pay("500.00").monthly("2024-07"));
    assertThat(bill.statement().openingBalance()).isEqualTo(Money.of("-500.00"));
    assertThat(bill.statement().charges()).isEqualTo(Money.of("432.00"));
    assertThat(bill.statement().amountToPay()).isEqualTo(Money.ZERO);
    assertThat(bill.statement().overpayment()).isEqualTo(Money.of("68.00"));
    // The expected 432.00 of August less the 68.00 that are carried.
    assertThat(bill.statement().recommendedPayment()).isEqualTo(Money.of("364.00"));
  }

  @Test
  void aLateBillIsDueInTheMonthAfterItIsIssued() {
    BillingSamples samples =
        household(CustomerClass.URBAN).meter(1).read("2024-07-01", "0").read("2024-08-01", "100");
    BillDraft bill = bill(samples.ordered("2024-08-01", "2024-10-25"));
    assertThat(bill.statement().dueOn()).isEqualTo(LocalDate.of(2024, 11, 20));
  }
}

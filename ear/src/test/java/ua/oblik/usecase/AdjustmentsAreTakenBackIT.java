package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.payment.CounterPayment;

/** What was approved stays, and what it did is taken back by another adjustment. */
class AdjustmentsAreTakenBackIT extends AdjustmentCase {

  @Test
  void takingBackIsAnotherAdjustmentOfTwoPersons() {
    Money before = balance(OWES_SINCE_MARCH);
    long oldest = firstUnpaidBill(OWES_SINCE_MARCH);
    long paid = paid(oldest);
    long id = adjustments.propose(credit(OWES_SINCE_MARCH, TWENTY), "back-1");
    approve(id);
    callers.become(CLERK);
    long reversal = adjustments.proposeReversal(id, "не той рахунок");

    assertThat(paid(oldest) - paid).isEqualTo(TWENTY.kopiykas());
    assertThatThrownBy(() -> adjustments.approve(reversal, ""))
        .hasMessage("adjustment-by-yourself");
    assertThatThrownBy(() -> adjustments.proposeReversal(id, "ще раз"))
        .hasMessage("adjustment-not-reversible");
    approve(reversal);

    assertThat(balance(OWES_SINCE_MARCH)).isEqualTo(before);
    assertThat(paid(oldest)).isEqualTo(paid);
    assertThat(entryOf(OWES_SINCE_MARCH, id).amount()).isEqualTo(TWENTY.negated());
    assertThat(entryOf(OWES_SINCE_MARCH, reversal).amount()).isEqualTo(TWENTY);
    assertThat(adjustments.get(id).links().takenBackBy()).contains(reversal);
    assertThatThrownBy(() -> adjustments.proposeReversal(reversal, "скасувати скасування"))
        .hasMessage("adjustment-not-reversible");
    assertAllHolds();
  }

  @Test
  void whatWasAddedAndPaidGivesItsMoneyBackWhenItIsTakenBack() {
    AccountNumber number = OVERPAID;
    Money before = balance(number);
    long id = adjustments.propose(debit(number, Money.of("50000.00")), "debit-back-1");
    approve(id);
    payments.receive(
        new CounterPayment(
            "adjustment-debit-back", number, Money.of("50000.00"), clock.today(), "каса", null));
    assertThat(paid(numberOf(id))).isPositive();

    callers.become(CLERK);
    approve(adjustments.proposeReversal(id, "донараховано помилково"));

    assertThat(paid(numberOf(id))).isZero();
    assertThat(balance(number)).isEqualTo(before.minus(Money.of("50000.00")));
    assertAllHolds();
  }

  @Test
  void whatIsApprovedIsNotChangedPastTheServices() {
    long id = adjustments.propose(credit(OWES_SINCE_MARCH, Money.of("3.00")), "kept-1");
    approve(id);

    assertThatThrownBy(
            () -> tables.changeCustomer("update adjustment set note = 'x' where id = ?", id))
        .rootCause()
        .hasMessageContaining("does not change: it is taken back by another");
    assertThatThrownBy(() -> tables.changeCustomer("delete from adjustment where id = ?", id))
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}

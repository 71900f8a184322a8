package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.adjustment.AdjustmentState;
import ua.oblik.adjustment.AdjustmentView;
import ua.oblik.adjustment.ProposedAdjustment;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.DebtAge;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.EntryView;
import ua.oblik.payment.AgedDebt;
import ua.oblik.payment.CounterPayment;

/** One person proposes what is added or taken off, another decides, and nothing is removed. */
class AdjustmentsTakeTwoPersonsIT extends AdjustmentCase {
  @Test
  void nothingChangesBeforeAnotherPersonApproves() {
    Money before = balance(OWES_SINCE_MARCH);
    long id = adjustments.propose(credit(OWES_SINCE_MARCH, TWENTY), "wait-1");

    assertThat(adjustments.effect(adjustments.get(id)).after()).isEqualTo(before.minus(TWENTY));
    assertThat(balance(OWES_SINCE_MARCH)).isEqualTo(before);
    assertThat(adjustments.waitingForMe()).isZero();
    assertThatThrownBy(() -> adjustments.approve(id, "")).hasMessage("adjustment-by-yourself");
    assertThat(balance(OWES_SINCE_MARCH)).isEqualTo(before);

    callers.become(SECOND_CLERK);
    assertThat(adjustments.waitingForMe()).isPositive();
    adjustments.approve(id, "акт перевірено");
    assertThat(balance(OWES_SINCE_MARCH)).isEqualTo(before.minus(TWENTY));
    assertThat(adjustments.get(id).state()).isEqualTo(AdjustmentState.APPROVED);
    assertThatThrownBy(() -> adjustments.approve(id, "")).hasMessage("adjustment-decided");
    assertThat(deeds(OWES_SINCE_MARCH, id))
        .containsExactly("propose-adjustment", "approve-adjustment");
    assertAllHolds();
  }

  @Test
  void whatIsTakenOffPaysTheOldestDebtAndTellsWhy() {
    AgedDebt before = aged(OWES_SINCE_MARCH);
    long oldest = firstUnpaidBill(OWES_SINCE_MARCH);
    long paid = paid(oldest);
    LocalDate twoMonthsAgo = clock.today().minusMonths(2);
    Money known = ledger.balance(OWES_SINCE_MARCH, clock.today(), clock.today().minusDays(1));
    long id =
        adjustments.propose(
            new ProposedAdjustment(
                OWES_SINCE_MARCH,
                AdjustmentSide.CREDIT,
                TWENTY,
                AdjustmentReason.COURT_DECISION,
                CounterAccount.WRITE_OFF,
                twoMonthsAgo,
                "рішення суду від 01.09.2025"),
            "court-1");
    approve(id);

    assertThat(paid(oldest) - paid).isEqualTo(TWENTY.kopiykas());
    AgedDebt after = aged(OWES_SINCE_MARCH);
    assertThat(after.of(DebtAge.OVER_90)).isEqualTo(before.of(DebtAge.OVER_90).minus(TWENTY));
    assertThat(after.total()).isEqualTo(before.total().minus(TWENTY));
    EntryView entry = entryOf(OWES_SINCE_MARCH, id);
    assertThat(entry.kind()).isEqualTo(EntryKind.ADJUSTMENT);
    assertThat(entry.adjusted().orElseThrow().reason()).isEqualTo(AdjustmentReason.COURT_DECISION);
    assertThat(entry.note()).as("words for staff only").isEmpty();
    assertThat(entry.bill()).isEmpty();
    assertThat(List.of(entry.valueOn(), entry.postedOn()))
        .containsExactly(twoMonthsAgo, clock.today());
    assertThat(ledger.balance(OWES_SINCE_MARCH, clock.today(), clock.today().minusDays(1)))
        .as("as it was known yesterday")
        .isEqualTo(known);
    assertThat(ledger.balance(OWES_SINCE_MARCH, twoMonthsAgo.minusDays(1), clock.today()))
        .as("as of the day before it counts")
        .isEqualTo(ledger.balance(OWES_SINCE_MARCH, twoMonthsAgo.minusDays(1), yesterday()));
    assertAllHolds();
  }

  @Test
  void whatIsAddedIsOwedFromItsOwnDueDayAndPaidInItsTurn() {
    Money credit = balance(OVERPAID).isNegative() ? balance(OVERPAID).negated() : Money.ZERO;
    Money added = credit.plus(TWENTY);
    long id = adjustments.propose(debit(OVERPAID, added), "debit-1");
    approve(id);

    Money owed = balance(OVERPAID);
    assertThat(owed.compareTo(TWENTY)).isGreaterThanOrEqualTo(0);
    assertThat(aged(OVERPAID).of(DebtAge.NOT_DUE).compareTo(TWENTY)).isGreaterThanOrEqualTo(0);
    assertThat(aged(OVERPAID).of(DebtAge.OVER_90)).isEqualTo(Money.ZERO);
    assertThat(standings.of(OVERPAID).values())
        .as("the bills are paid as before")
        .allSatisfy(standing -> assertThat(standing.unpaid()).isLessThanOrEqualTo(owed));

    payments.receive(
        new CounterPayment("adjustment-debit-1", OVERPAID, owed, clock.today(), "каса", null));
    assertThat(balance(OVERPAID)).isEqualTo(Money.ZERO);
    assertThat(paid(numberOf(id))).isEqualTo(added.kopiykas());
    assertAllHolds();
  }

  @Test
  void theSameKeyProposesOnce() {
    ProposedAdjustment wanted = credit(OWES_SINCE_MARCH, Money.of("1.00"));
    long id = adjustments.propose(wanted, "once-1");

    assertThat(adjustments.propose(wanted, "once-1")).isEqualTo(id);
    assertThatThrownBy(
            () -> adjustments.propose(credit(OWES_SINCE_MARCH, Money.of("2.00")), "once-1"))
        .hasMessage("idempotency-key-reused");
    assertThatThrownBy(() -> adjustments.reject(id, " ")).hasMessage("reason-missing");
    adjustments.reject(id, "передумали");
    AdjustmentView rejected = adjustments.get(id);
    assertThat(rejected.state()).isEqualTo(AdjustmentState.REJECTED);
    assertThat(adjustments.propose(wanted, "once-1")).isEqualTo(id);
    callers.become(SECOND_CLERK);
    assertThatThrownBy(() -> adjustments.approve(id, "")).hasMessage("adjustment-decided");
  }

  @Test
  void aDebtThatWasPaidSinceIsNotWrittenOff() {
    Money debt = balance(OWES_SINCE_MARCH);
    ProposedAdjustment all =
        new ProposedAdjustment(
            OWES_SINCE_MARCH,
            AdjustmentSide.CREDIT,
            debt,
            AdjustmentReason.BAD_DEBT,
            CounterAccount.WRITE_OFF,
            clock.today(),
            "строк давності минув");
    long id = adjustments.propose(all, "bad-debt-1");
    payments.receive(
        new CounterPayment(
            "adjustment-bad-debt",
            OWES_SINCE_MARCH,
            Money.of("1.00"),
            clock.today(),
            "каса",
            null));

    callers.become(SECOND_CLERK);
    assertThatThrownBy(() -> adjustments.approve(id, "")).hasMessage("adjustment-more-than-debt");
    assertThat(balance(OWES_SINCE_MARCH)).isEqualTo(debt.minus(Money.of("1.00")));
    assertThat(adjustments.get(id).waits()).isTrue();
    adjustments.reject(id, "борг сплачують");
  }

  @Test
  void customersSeeNoneOfIt() {
    long id = adjustments.propose(credit(OWES_SINCE_MARCH, Money.of("4.00")), "unseen-1");
    callers.become("olena@demo.oblik");

    assertThatThrownBy(() -> adjustments.get(id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> adjustments.of(OWES_SINCE_MARCH))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> adjustments.approve(id, "")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> adjustments.propose(credit(OVERPAID, TWENTY), "unseen-2"))
        .isInstanceOf(NotFoundException.class);
    assertThat(adjustments.waitingForMe()).isZero();
  }
}

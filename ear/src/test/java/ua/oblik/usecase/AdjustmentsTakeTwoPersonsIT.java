package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.oblik.NotFoundException;
import ua.oblik.adjustment.AdjustmentState;
import ua.oblik.adjustment.AdjustmentView;
import ua.oblik.adjustment.Adjustments;
import ua.oblik.adjustment.ProposedAdjustment;
import ua.oblik.billing.BillStandings;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.DebtAge;
import ua.oblik.invariant.Invariants;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.AgedDebt;
import ua.oblik.ledger.Ageing;
import ua.oblik.ledger.CounterAccount;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.EntryView;
import ua.oblik.payment.CounterPayment;
import ua.oblik.payment.PaymentDesk;

/** One person proposes what is added or taken off, another decides, and nothing is removed. */
class AdjustmentsTakeTwoPersonsIT extends UseCase {
  private static final String CLERK = "clerk@demo.oblik";
  private static final String SECOND_CLERK = "clerk2@demo.oblik";
  private static final AccountNumber OWES_SINCE_MARCH = AccountNumber.of("4100000014");
  private static final AccountNumber OVERPAID = AccountNumber.of("4100000013");
  private static final Money TWENTY = Money.of("20.00");

  @Inject private Adjustments adjustments;
  @Inject private AccountLedger ledger;
  @Inject private Ageing ageing;
  @Inject private BillStandings standings;
  @Inject private PaymentDesk payments;
  @Inject private Invariants invariants;
  @Inject private BusinessClock clock;

  @BeforeEach
  void becomeClerk() {
    callers.become(CLERK);
  }

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

  private void approve(long id) {
    callers.become(SECOND_CLERK);
    adjustments.approve(id, "");
  }

  private ProposedAdjustment credit(AccountNumber account, Money amount) {
    return new ProposedAdjustment(
        account,
        AdjustmentSide.CREDIT,
        amount,
        AdjustmentReason.BILLING_ERROR,
        CounterAccount.REVENUE,
        clock.today(),
        "перераховано за актом");
  }

  private ProposedAdjustment debit(AccountNumber account, Money amount) {
    return new ProposedAdjustment(
        account,
        AdjustmentSide.DEBIT,
        amount,
        AdjustmentReason.METERING_ERROR,
        CounterAccount.REVENUE,
        clock.today(),
        "донараховано за актом");
  }

  private Money balance(AccountNumber account) {
    return ledger.balance(account, clock.today(), clock.today());
  }

  private LocalDate yesterday() {
    return clock.today().minusDays(1);
  }

  private AgedDebt aged(AccountNumber account) {
    return ageing.accounts(null, Integer.MAX_VALUE).stream()
        .filter(debt -> debt.account().equals(account))
        .findFirst()
        .orElse(new AgedDebt(account, Map.of()));
  }

  private EntryView entryOf(AccountNumber account, long adjustment) {
    return ledger.entries(account, clock.today(), clock.today()).stream()
        .filter(entry -> entry.adjusted().filter(a -> a.id() == adjustment).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private long numberOf(long adjustment) {
    return tables.numberOfCustomer("select number from adjustment where id = ?", adjustment);
  }

  private long firstUnpaidBill(AccountNumber account) {
    return tables.numberOfCustomer(
        """
        select c.bill_no from ledger_entry c join account a on a.id = c.account_id
        where a.number = ? and c.kind = 'CHARGE' and not exists (select from ledger_entry r
            where r.account_id = c.account_id and r.kind = 'REVERSAL' and r.reverses_id = c.id)
          and c.amount_kopiykas > (select coalesce(sum(p.amount_kopiykas), 0) from payment_allocation p where p.bill_no = c.bill_no)
        order by c.value_on, c.id limit 1
        """,
        account.value());
  }

  private long paid(long bill) {
    return tables.numberOfCustomer(
        "select coalesce(sum(amount_kopiykas), 0) from payment_allocation where bill_no = ?", bill);
  }

  private List<String> deeds(AccountNumber account, long id) {
    return tables
        .customer(
            """
            select action from audit_record where object_kind = 'account' and object_id = ?
              and action like '%adjustment' and (before like ? or after like ?) order by id
            """,
            account.value(), id + ": %", id + ": %")
        .stream()
        .map(row -> row.get("action"))
        .toList();
  }

  private void assertAllHolds() {
    assertThat(invariants.prove(clock.today()).violations()).isEmpty();
  }
}

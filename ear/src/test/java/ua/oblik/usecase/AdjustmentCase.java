package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import ua.oblik.adjustment.Adjustments;
import ua.oblik.adjustment.ProposedAdjustment;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.invariant.Invariants;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.AdjustmentSide;
import ua.oblik.ledger.CounterAccount;
import ua.oblik.ledger.EntryView;
import ua.oblik.payment.AgedDebt;
import ua.oblik.payment.Ageing;
import ua.oblik.payment.BillStandings;
import ua.oblik.payment.PaymentDesk;

/** Accounts that are adjusted, who adjusts them, and what comes of it. */
abstract class AdjustmentCase extends UseCase {
  static final String CLERK = "clerk@demo.oblik";
  static final String SECOND_CLERK = "clerk2@demo.oblik";
  static final AccountNumber OWES_SINCE_MARCH = AccountNumber.of("4100000014");
  static final AccountNumber OVERPAID = AccountNumber.of("4100000013");
  static final Money TWENTY = Money.of("20.00");

  @Inject Adjustments adjustments;
  @Inject AccountLedger ledger;
  @Inject Ageing ageing;
  @Inject BillStandings standings;
  @Inject PaymentDesk payments;
  @Inject Invariants invariants;
  @Inject BusinessClock clock;

  @BeforeEach
  final void becomeClerk() {
    callers.become(CLERK);
  }

  final void approve(long id) {
    callers.become(SECOND_CLERK);
    adjustments.approve(id, "");
  }

  final ProposedAdjustment credit(AccountNumber account, Money amount) {
    return new ProposedAdjustment(
        account,
        AdjustmentSide.CREDIT,
        amount,
        AdjustmentReason.BILLING_ERROR,
        CounterAccount.REVENUE,
        clock.today(),
        "перераховано за актом");
  }

  final ProposedAdjustment debit(AccountNumber account, Money amount) {
    return new ProposedAdjustment(
        account,
        AdjustmentSide.DEBIT,
        amount,
        AdjustmentReason.METERING_ERROR,
        CounterAccount.REVENUE,
        clock.today(),
        "донараховано за актом");
  }

  final Money balance(AccountNumber account) {
    return ledger.balance(account, clock.today(), clock.today());
  }

  final LocalDate yesterday() {
    return clock.today().minusDays(1);
  }

  final AgedDebt aged(AccountNumber account) {
    return ageing.accounts(null, Integer.MAX_VALUE).stream()
        .filter(debt -> debt.account().equals(account))
        .findFirst()
        .orElse(new AgedDebt(account, Map.of()));
  }

  final EntryView entryOf(AccountNumber account, long adjustment) {
    return ledger.entries(account, clock.today(), clock.today()).stream()
        .filter(entry -> entry.adjusted().filter(a -> a.id() == adjustment).isPresent())
        .findFirst()
        .orElseThrow();
  }

  final long numberOf(long adjustment) {
    return tables.numberOfCustomer("select number from adjustment where id = ?", adjustment);
  }

  final long firstUnpaidBill(AccountNumber account) {
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

  final long paid(long bill) {
    return tables.numberOfCustomer(
        "select coalesce(sum(amount_kopiykas), 0) from payment_allocation where bill_no = ?", bill);
  }

  final List<String> deeds(AccountNumber account, long id) {
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

  final void assertAllHolds() {
    assertThat(invariants.prove(clock.today()).violations()).isEmpty();
  }
}

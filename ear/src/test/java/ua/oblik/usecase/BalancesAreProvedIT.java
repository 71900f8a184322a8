package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.AuditTrail;
import ua.oblik.ledger.AccountLedger;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.LedgerProof;
import ua.oblik.payment.CounterPayment;
import ua.oblik.payment.PaymentDesk;

/** The night compares every stored balance with its entries, and the audit trail with itself. */
class BalancesAreProvedIT extends UseCase {
  private static final AccountNumber OLENAS = AccountNumber.of("4100000002");

  @Inject private Ledger ledger;
  @Inject private AccountLedger accounts;
  @Inject private AuditTrail audit;
  @Inject private PaymentDesk desk;
  @Inject private BusinessClock clock;

  @Test
  void everyBalanceIsTheSumOfItsEntries() {
    LedgerProof proof = ledger.prove(clock.today());

    assertThat(proof.holds()).isTrue();
    assertThat(proof.entries())
        .isPositive()
        .isEqualTo(tables.numberOfCustomer("select count(*) from ledger_entry"));
    assertThat(
            tables.numberOfCustomer(
                "select differences from ledger_proof where business_day = ?", clock.today()))
        .isZero();
  }

  @Test
  void aBalanceThatSomebodyTouchedIsFound() {
    move(1);
    try {
      assertThat(ledger.prove(clock.today()).differences()).isOne();
    } finally {
      move(-1);
    }
    assertThat(ledger.prove(clock.today()).holds()).isTrue();
  }

  @Test
  void aCustomerSeesTheBalanceThatTheLedgerHas() {
    callers.become("olena@demo.oblik");

    assertThat(accounts.balance(OLENAS, clock.today(), clock.today()).kopiykas())
        .isEqualTo(
            tables.numberOfCustomer(
                "select b.balance_kopiykas from account_balance b join account a on a.id = b.account_id"
                    + " where a.number = ?",
                OLENAS.value()));
  }

  /**
   * Paid three days ago, posted today: as of that day it counts, as known on the eve it does not.
   */
  @Test
  void aBalanceIsToldAsOfADayAndAsKnownOnADay() {
    AccountNumber number = households.untouched().number();
    LocalDate today = clock.today();
    LocalDate paid = today.minusDays(3);
    callers.become("clerk@demo.oblik");
    Money before = accounts.balance(number, paid, today);
    Money knownBefore = accounts.balance(number, paid, today.minusDays(1));

    desk.receive(new CounterPayment("as-of-1", number, Money.of("12.34"), paid, "", null));

    assertThat(accounts.balance(number, paid, today)).isEqualTo(before.minus(Money.of("12.34")));
    assertThat(accounts.balance(number, paid, today.minusDays(1))).isEqualTo(knownBefore);
    assertThat(accounts.balance(number, paid.minusDays(1), today))
        .isEqualTo(accounts.balance(number, paid.minusDays(1), today.minusDays(1)));
  }

  @Test
  void theAuditTrailIsUnbroken() {
    households.calling();

    assertThat(audit.prove().unbroken()).isTrue();
    assertThat(audit.prove().records())
        .isEqualTo(tables.numberOfCustomer("select count(*) from audit_record"));
  }

  private void move(long kopiykas) {
    tables.changeCustomer(
        """
        update account_balance set balance_kopiykas = balance_kopiykas + ?
        where account_id = (select id from account where number = ?)
        """,
        kopiykas,
        OLENAS.value());
  }
}

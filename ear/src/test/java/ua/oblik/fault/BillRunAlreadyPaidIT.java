package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Apart;
import ua.oblik.system.Api;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.RunningOblik;

/** Somebody has paid a bill of the run of November 2025: the run stays. */
@Apart
class BillRunAlreadyPaidIT {
  private static final RunningOblik OBLIK = RunningOblik.toBreak();

  @Test
  void isNotUndone() throws SQLException {
    BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    String run = clerk.start("2025-11");
    if (OBLIK.countCustomer("select count(*) from bill where run_id = '" + run + "'") == 0) {
      clerk.await(run, "AWAITING_RELEASE");
      new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik").release(run);
    }
    clerk.await(run, "COMPLETED");
    assertThat(clerk.undoEffect(run).json().get("possible").getAsBoolean()).isTrue();

    pay(run);

    long reversals = reversals();
    Api.Answer refused = clerk.undo(run, "{\"reason\": \"the rates were wrong\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("run-paid");
    assertThat(clerk.undoEffect(run).json().getAsJsonArray("paid")).hasSize(1);
    assertThat(reversals()).isEqualTo(reversals);
    assertThat(OBLIK.violations()).isEmpty();
  }

  private static long reversals() {
    return OBLIK.countCustomer("select count(*) from ledger_entry where kind = 'REVERSAL'");
  }

  /** A payment of one hryvnia that names a bill, with its entry, in one statement. */
  private static void pay(String run) throws SQLException {
    String sql =
        """
        with paid as (
          select b.account_id, b.bill_no, b.issued_on, nextval('payment_id_seq') as payment,
            nextval('ledger_entry_id_seq') as entry
          from bill b join account_balance a on a.account_id = b.account_id where b.run_id = '%s'
          order by b.bill_no limit 1),
        received as (
          insert into payment (id, source, external_id, account_id, amount_kopiykas, value_on, posted_on, bill_no,
            open_kopiykas)
          select payment, 'TEST', 'paid-bill', account_id, 100, issued_on, issued_on, bill_no, 0 from paid),
        allocated as (
          insert into payment_allocation (payment_id, bill_no, amount_kopiykas, allocated_on, cause)
          select payment, bill_no, 100, issued_on, 'NAMED_BILL' from paid),
        entered as (
          insert into ledger_entry (posted_on, id, account_id, counter_account, kind, amount_kopiykas, value_on,
            bill_no, payment_id, journal, recorded_at)
          select issued_on, entry, account_id, 'CASH', 'PAYMENT', -100, issued_on, bill_no, payment, entry,
            clock_timestamp() from paid),
        keyed as (
          insert into entry_key (entry_key, entry_id) select 'payment:' || payment, entry from paid)
        update account_balance a set balance_kopiykas = balance_kopiykas - 100, entries = entries + 1
        from paid p where p.account_id = a.account_id
        """;
    try (Connection customer = OBLIK.server().connect("customer_owner");
        Statement statement = customer.createStatement()) {
      statement.execute(sql.formatted(run));
    }
  }
}

package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.RunningOblik;

/**
 * The run of November 2025 loses its server when one of its two shards has stored its bills and the
 * other is about to; it ends with one outcome for every account.
 */
class BillRunHaltedInTheMiddleIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void restartsToExactlyOneBillPerAccount() throws SQLException {
    CrashPoints crashPoints = CrashPoints.in(OBLIK.server());
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");

    try (Connection holder = OBLIK.server().connect("customer_owner");
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select 1 from account_balance where account_id % 2 = 1 for update");
      new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik").release(run);
      Awaitility.await()
          .until(() -> outcomesOfShard(run, 0) > 0 && OBLIK.preparedTransactions() == 0);
      crashPoints.arm("meter:prepare:before:1");
      holder.rollback();
    }
    crashPoints.awaitCrash();
    long inScope = OBLIK.countCustomer("select accounts from bill_run where id = '" + run + "'");
    long stored = billsOf(run);
    assertThat(stored).isPositive();
    assertThat(outcomesOfShard(run, 0)).isPositive().isLessThan(inScope);
    assertThat(outcomesOfShard(run, 1)).isZero();
    crashPoints.restart();
    clerk.await(run, "COMPLETED");

    assertThat(billsOf(run)).isGreaterThan(stored);
    assertThat(
            OBLIK.countCustomer(
                "select sum(billed + parked + skipped) from bill_run_shard where stage = 'POST' and run_id = '"
                    + run
                    + "'"))
        .isEqualTo(inScope);
    for (String number : new String[] {"count(*)", "count(distinct account_id)"}) {
      assertThat(
              OBLIK.countCustomer(
                  "select " + number + " from bill_run_account where run_id = '" + run + "'"))
          .isEqualTo(inScope);
    }
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill_run_account where outcome = 'BILLED' and run_id = '"
                    + run
                    + "'"))
        .isEqualTo(
            OBLIK.countCustomer(
                "select count(distinct account_id) from bill where run_id = '" + run + "'"));
    assertThat(
            OBLIK.countCustomer(
                "select count(*) - count(distinct (account_id, kind)) from bill where run_id = '"
                    + run
                    + "'"))
        .isZero();
    assertThat(OBLIK.preparedTransactions()).isZero();
    assertThat(OBLIK.violations()).isEmpty();

    long bills = OBLIK.countCustomer("select count(*) from bill");
    assertThat(new BillRunsOfStaff(OBLIK, "admin@demo.oblik").start("2025-11")).isEqualTo(run);
    assertThat(OBLIK.countCustomer("select count(*) from bill")).isEqualTo(bills);
  }

  private static long outcomesOfShard(String run, int shard) {
    return OBLIK.countCustomer(
        "select count(*) from bill_run_account where posted and run_id = '"
            + run
            + "' and account_id % 2 = "
            + shard);
  }

  private static long billsOf(String run) {
    return OBLIK.countCustomer("select count(*) from bill where run_id = '" + run + "'");
  }
}

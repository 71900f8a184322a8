package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Apart;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.CrashPoints;
import ua.oblik.system.RunningOblik;

/**
 * The run of November 2025 loses its server when one of its four shards has stored its bills and
 * another is about to; it ends with one outcome for every account.
 */
@Apart
class BillRunHaltedInTheMiddleIT {
  private static final RunningOblik OBLIK = RunningOblik.toBreak();

  @Test
  void restartsToExactlyOneBillPerAccount() throws SQLException {
    CrashPoints crashPoints = new CrashPoints(OBLIK.server());
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");

    OutcomesOfARun outcomes = new OutcomesOfARun(OBLIK, run);
    try (Connection holder = OBLIK.server().connect("customer_owner");
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select 1 from account_balance where account_id % 4 <> 0 for update");
      new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik").release(run);
      Awaitility.await().until(() -> outcomes.ofShard(0) > 0 && OBLIK.preparedTransactions() == 0);
      crashPoints.arm("meter:prepare:before:1");
      holder.rollback();
    }
    crashPoints.awaitCrash();
    long stored = outcomes.bills();
    assertThat(stored).isPositive();
    assertThat(outcomes.ofShard(0)).isPositive().isLessThan(outcomes.accountsInScope());
    assertThat(outcomes.ofShard(1)).isZero();
    crashPoints.restart();
    clerk.stopHeart(run);
    clerk.await(run, "COMPLETED");

    assertThat(outcomes.bills()).isGreaterThan(stored);
    outcomes.areOneForEveryAccount();

    long bills = OBLIK.countCustomer("select count(*) from bill");
    assertThat(new BillRunsOfStaff(OBLIK, "admin@demo.oblik").start("2025-11")).isEqualTo(run);
    assertThat(OBLIK.countCustomer("select count(*) from bill")).isEqualTo(bills);
  }
}

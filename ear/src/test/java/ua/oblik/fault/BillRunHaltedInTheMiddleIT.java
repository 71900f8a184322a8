package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.oblik.system.BillRunsOfStaff;
import ua.oblik.system.RunningOblik;

/**
 * The run of November 2025 loses its server while a shard commits its chunk; it ends with one
 * outcome for every account.
 */
class BillRunHaltedInTheMiddleIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void restartsToExactlyOneBillPerAccount() {
    CrashPoints crashPoints = CrashPoints.in(OBLIK.server());
    BillRunsOfStaff.moveTo(OBLIK, "2025-12-04");
    BillRunsOfStaff clerk = new BillRunsOfStaff(OBLIK, "clerk@demo.oblik");
    String run = clerk.start("2025-11");
    clerk.await(run, "AWAITING_RELEASE");

    crashPoints.arm("meter:commit:before:1");
    new BillRunsOfStaff(OBLIK, "clerk2@demo.oblik").release(run);
    crashPoints.awaitCrashAndRestart();
    clerk.await(run, "COMPLETED");

    long inScope = OBLIK.countCustomer("select accounts from bill_run where id = '" + run + "'");
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill_run_account where run_id = '" + run + "'"))
        .isEqualTo(inScope);
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
}

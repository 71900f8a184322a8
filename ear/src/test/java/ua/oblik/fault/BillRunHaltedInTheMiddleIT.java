package ua.oblik.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.RunningOblik;

/**
 * The run of November 2025 loses its server while a shard commits its chunk; it ends with one
 * outcome for every account.
 */
class BillRunHaltedInTheMiddleIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void restartsToExactlyOneBillPerAccount() {
    CrashPoints crashPoints = CrashPoints.installIn(OBLIK.server());
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    assertThat(
            admin
                .post("/office/business-date", "{\"date\": \"2025-12-04\"}", "to-december")
                .status())
        .isEqualTo(200);

    String run =
        admin
            .post("/office/bill-runs", "{\"period\": \"2025-11\"}", "run-november")
            .json()
            .get("id")
            .getAsString();
    awaitState(run, "AWAITING_RELEASE");
    crashPoints.arm("meter:commit:before:1");
    OBLIK
        .apiAs("clerk@demo.oblik")
        .post("/office/bill-runs/" + run + "/release", "{}", "release-november");
    crashPoints.awaitCrashAndRestart();

    awaitState(run, "COMPLETED");

    long inScope = OBLIK.countCustomer("select accounts from bill_run where id = '" + run + "'");
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill_run_account where run_id = '" + run + "'"))
        .isEqualTo(inScope);
    assertThat(
            OBLIK.countCustomer(
                "select count(*) - count(distinct account_id) from bill where run_id = '"
                    + run
                    + "'"))
        .isZero();
    assertThat(OBLIK.preparedTransactions()).isZero();
    assertThat(OBLIK.violations()).isEmpty();

    Api again = OBLIK.apiAs("admin@demo.oblik");
    long bills = OBLIK.countCustomer("select count(*) from bill");
    assertThat(
            again
                .post("/office/bill-runs", "{\"period\": \"2025-11\"}", "run-november-again")
                .json()
                .get("id")
                .getAsString())
        .isEqualTo(run);
    assertThat(OBLIK.countCustomer("select count(*) from bill")).isEqualTo(bills);
  }

  private static void awaitState(String run, String state) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () ->
                OBLIK.countCustomer(
                        "select count(*) from bill_run where id = '"
                            + run
                            + "' and state = '"
                            + state
                            + "'")
                    == 1);
  }
}

package ua.oblik.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.batch.nightly.Watchdog;
import ua.oblik.billing.RunMode;
import ua.oblik.billing.RunRequest;
import ua.oblik.billing.RunState;

/** A run that was cut off goes on, also if nobody took it up when that was noticed. */
class RunsAreTakenUpIT extends UseCase {
  private static final String LONG_AGO = "heartbeat_at = heartbeat_at - interval '5 minutes'";

  @EJB private BillRunJobs jobs;
  @EJB private Watchdog watchdog;

  @Test
  void byTheWatchdogThatFindsItInterrupted() throws Exception {
    UUID run = calculated();
    interrupt(run);

    watchdog.look();

    awaitCompleted(run);
  }

  /** One account came into the month when its shard had passed it, another left it meanwhile. */
  @Test
  void withTheAccountsThatCameIntoItsMonthMeanwhileAndThoseThatLeftIt() throws Exception {
    UUID run = calculated();
    long before = jobs.status(run).accounts();
    long late =
        tables.numberOfCustomer(
            "select min(account_id) from bill_run_account where run_id = ?", run);
    tables.changeCustomer(
        "update bill_run_account set account_id = 999999998 where run_id = ? and account_id = ?",
        run,
        late);
    interrupt(run);

    jobs.resume(run);

    awaitCompleted(run);
    assertThat(jobs.status(run).accounts()).isEqualTo(before + 1);
    assertThat(jobs.status(run).sums().done()).isEqualTo(before + 1);
    assertThat(
            tables.numberOfCustomer(
                "select count(*) from bill_run_account where run_id = ? and account_id = ?",
                run,
                late))
        .isOne();
  }

  private UUID calculated() throws Exception {
    UUID run = jobs.start(new RunRequest(YearMonth.of(2025, 11), RunMode.PREVIEW, "test")).id();
    jobs.end(run).get(2, TimeUnit.MINUTES);
    assertThat(jobs.status(run).state()).isEqualTo(RunState.COMPLETED);
    return run;
  }

  private void interrupt(UUID run) {
    tables.changeCustomer("update bill_run_shard set " + LONG_AGO + " where run_id = ?", run);
    tables.changeCustomer(
        "update bill_run set state = 'INTERRUPTED', finished_at = null, reconciled = null, "
            + LONG_AGO
            + " where id = ?",
        run);
  }

  private void awaitCompleted(UUID run) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInSameThread()
        .until(() -> jobs.status(run).state() == RunState.COMPLETED);
  }
}

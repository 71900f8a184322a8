package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.RunMode;
import ua.oblik.billing.RunRequest;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.JobRuns;
import ua.oblik.calendar.Parameters;

/**
 * Runs the night of the business date. Every part of it may be repeated: a bill is found by its
 * key, a message by its own, and the date moves once. So a night that was cut off is simply run
 * again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Nightly {
  /** Name of the job in the table of job runs. */
  public static final String JOB = "nightly";

  private static final Logger LOG = System.getLogger(Nightly.class.getName());
  private static final String ACTOR = "system:nightly";

  @EJB private BusinessClock clock;
  @EJB private Parameters parameters;
  @EJB private JobRuns jobs;
  @EJB private BillRunJobs billRuns;
  @EJB private NightWork work;

  /**
   * Runs the night and answers when it is done.
   *
   * @throws ua.oblik.ConflictException if the night of this date is at work
   */
  public NightlyResult run() {
    LocalDate day = clock.today();
    UUID job = jobs.begin(JOB, day);
    try {
      billMonthIfDue(day, job);
      NightlyResult result = work.of(day, job);
      clock.move(day, day.plusDays(1));
      jobs.complete(job, result.toString());
      LOG.log(Level.INFO, "night of {0} done: {1}", day, result);
      return result;
    } catch (RuntimeException e) {
      jobs.fail(job, String.valueOf(e));
      throw e;
    }
  }

  private void billMonthIfDue(LocalDate day, UUID job) {
    YearMonth month = YearMonth.from(day).minusMonths(1);
    if (day.getDayOfMonth() < parameters.number("billing.monthly-run-day", day)) {
      return;
    }
    BillRunStatus run = billRuns.start(new RunRequest(month, RunMode.POSTING, ACTOR));
    if (!run.state().isSettled()) {
      await(run.id(), job);
    }
  }

  private void await(UUID run, UUID job) {
    while (true) {
      try {
        billRuns.end(run).get(10, TimeUnit.SECONDS);
        break;
      } catch (TimeoutException stillAtWork) {
        jobs.beat(job);
      } catch (ExecutionException e) {
        throw new IllegalStateException("bill run " + run, e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("bill run " + run + " not awaited", e);
      }
    }
    BillRunStatus ended = billRuns.status(run);
    if (!ended.state().isSettled()) {
      throw new IllegalStateException(
          "bill run " + run + " ended " + ended.state() + ": " + ended.failure());
    }
  }
}

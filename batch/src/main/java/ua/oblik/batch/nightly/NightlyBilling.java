package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.billing.BillOrderId;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.OrderState;
import ua.oblik.billing.RunMode;
import ua.oblik.billing.RunRequest;
import ua.oblik.calendar.JobHold;
import ua.oblik.calendar.JobRuns;
import ua.oblik.calendar.Parameters;

/** The bills of a night: the monthly run if it falls on its day or later, then what was ordered. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyBilling {
  private static final Logger LOG = System.getLogger(NightlyBilling.class.getName());
  private static final String ACTOR = "system:nightly";

  @EJB private Parameters parameters;
  @EJB private JobRuns jobs;
  @EJB private BillRunJobs billRuns;
  @EJB private BillOrders orders;

  /**
   * Bills the month before, if that is due and not done, and waits for the end.
   *
   * @return why the run did not end well, which must not take the rest of the night with it; empty
   *     if it did, or none was due
   * @throws ua.oblik.ConflictException if another has taken the job over
   */
  public Optional<IllegalStateException> billMonthIfDue(LocalDate day, JobHold job) {
    YearMonth month = YearMonth.from(day).minusMonths(1);
    if (day.getDayOfMonth() < parameters.number("billing.monthly-run-day", day)) {
      return Optional.empty();
    }
    try {
      BillRunStatus run = billRuns.start(new RunRequest(month, RunMode.POSTING, ACTOR));
      return run.state().isSettled() ? Optional.empty() : unsettled(run.id(), job);
    } catch (EJBException fault) {
      return Optional.of(kept("bill run of " + month + " was not begun, or not followed", fault));
    }
  }

  /**
   * Answers the orders of a day, each in a transaction of its own.
   *
   * @throws ua.oblik.ConflictException if another has taken the job over: what is left is its work
   */
  public OrdersAnswered answerOrders(LocalDate day, JobHold job) {
    int issued = 0;
    int parked = 0;
    for (BillOrderId order : orders.open(day)) {
      OrderState state = orders.issue(order, day);
      issued += state == OrderState.ISSUED ? 1 : 0;
      parked += state == OrderState.PARKED ? 1 : 0;
      jobs.beat(job);
    }
    return new OrdersAnswered(issued, parked);
  }

  private Optional<IllegalStateException> unsettled(UUID run, JobHold job) {
    await(run, job);
    BillRunStatus ended = billRuns.status(run);
    if (ended.state().isSettled()) {
      return Optional.empty();
    }
    return Optional.of(
        kept("bill run " + run + " ended " + ended.state() + ": " + ended.failure(), null));
  }

  private static IllegalStateException kept(String why, Throwable cause) {
    LOG.log(Level.ERROR, why + "; orders and letters go on, the day is not completed", cause);
    return new IllegalStateException(why, cause);
  }

  /** Asks anew after each pause, so that it ends as soon as no job of this server has the run. */
  private void await(UUID run, JobHold job) {
    while (true) {
      try {
        billRuns.end(run).get(10, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException stillAtWork) {
        jobs.beat(job);
      } catch (ExecutionException e) {
        throw new IllegalStateException("bill run " + run, e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("bill run " + run + " not awaited", e);
      }
    }
  }
}

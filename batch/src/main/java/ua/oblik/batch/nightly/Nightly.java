package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import ua.oblik.ConflictException;
import ua.oblik.Incident;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Heartbeats;
import ua.oblik.calendar.JobHold;
import ua.oblik.calendar.JobRuns;
import ua.oblik.domain.calendar.NightsDue;

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

  @EJB private BusinessClock clock;
  @EJB private JobRuns jobs;
  @EJB private Heartbeats heartbeats;
  @EJB private NightlyBilling billing;
  @EJB private NightWork work;

  /**
   * Runs the night of the business date and answers when it is done. Where the date follows the
   * calendar and has reached it, the answer is that of the night before, and nothing is done.
   *
   * @throws ConflictException if the night of this date is at work, or none is due and none was run
   */
  public NightlyResult run() {
    NightsDue nights = clock.nights();
    return nights.isDue() ? run(nights.businessDate()) : last(nights.businessDate());
  }

  /**
   * The night of a day for somebody who may ask twice: what it did, if it is done, whoever ran it;
   * else it is run. The same exceptions as of {@link #run()} and {@link #run(LocalDate)}.
   */
  public NightlyResult ofDay(LocalDate day) {
    return done(day)
        .orElseGet(
            () -> {
              NightsDue nights = clock.nights();
              boolean early = day.equals(nights.businessDate()) && !nights.isDue();
              return early ? last(day) : run(day);
            });
  }

  /**
   * Runs the night of a day, if that is the business date still.
   *
   * @throws ConflictException if the date has moved, or its night is not due, or at work, or was
   *     taken over from this caller
   */
  public NightlyResult run(LocalDate day) {
    NightsDue nights = clock.nights();
    if (!day.equals(nights.businessDate())) {
      throw new ConflictException("business-date-moved", nights.businessDate());
    }
    if (!nights.isDue()) {
      throw new ConflictException("night-not-due", day);
    }
    JobHold job = jobs.begin(JOB, day);
    ScheduledFuture<?> beats = heartbeats.start(job);
    try {
      NightlyResult result = work(day, job);
      jobs.completeDay(job, result.toString());
      LOG.log(Level.INFO, "night of {0} done: {1}", day, result);
      return result;
    } catch (RuntimeException | Error e) {
      Incident incident = Incident.fresh();
      LOG.log(Level.ERROR, "incident " + incident + ": the night of " + day + " broke off", e);
      jobs.fail(job, incident.number());
      throw e;
    } finally {
      beats.cancel(false);
    }
  }

  /** A run that fails keeps the day from being completed, but no customer waiting for a bill. */
  private NightlyResult work(LocalDate day, JobHold job) {
    Optional<IllegalStateException> failedRun = billing.billMonthIfDue(day, job);
    OrdersAnswered orders = billing.answerOrders(day, job);
    if (failedRun.isPresent()) {
      work.send(day, job);
      throw failedRun.get();
    }
    return work.of(day, job, orders);
  }

  private NightlyResult last(LocalDate today) {
    return done(today.minusDays(1))
        .orElseThrow(() -> new ConflictException("night-not-due", today));
  }

  private Optional<NightlyResult> done(LocalDate day) {
    return jobs.of(JOB, day).flatMap(night -> NightlyResult.of(night.result()));
  }
}

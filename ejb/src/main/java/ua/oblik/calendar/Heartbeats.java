package ua.oblik.calendar;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import ua.oblik.ConflictException;

/**
 * Beats for a job beside it, so that a job is alive as long as its server is, however slow a part
 * of its work may be.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeats {
  private static final Logger LOG = System.getLogger(Heartbeats.class.getName());

  /** Some beats may fail before a job counts as cut off. */
  private static final Duration EVERY = JobRuns.STALE_AFTER.dividedBy(6);

  @Resource private ManagedScheduledExecutorService threads;
  @EJB private JobRuns jobs;

  /** Beats until the answer is cancelled, or the job has another holder. */
  public ScheduledFuture<?> start(JobHold job) {
    return threads.scheduleAtFixedRate(
        () -> beat(job), EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /** An exception would end the beating, which is right only once the job is lost. */
  private void beat(JobHold job) {
    try {
      jobs.beat(job);
    } catch (ConflictException lost) {
      throw lost;
    } catch (Throwable e) {
      LOG.log(Level.WARNING, "job run " + job.run() + " could not beat; it tries again", e);
    }
  }
}

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
 * Beats for work beside it, so that it is alive as long as its server is, however slow a part of it
 * may be.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeats {
  /** Work whose heartbeat is older than this has lost its server. */
  public static final Duration STALE_AFTER = Duration.ofSeconds(60);

  private static final Logger LOG = System.getLogger(Heartbeats.class.getName());

  /** Some beats may fail before work counts as cut off. */
  private static final Duration EVERY = STALE_AFTER.dividedBy(6);

  @Resource private ManagedScheduledExecutorService threads;
  @EJB private JobRuns jobs;

  /** Beats until the answer is cancelled, or the job has another holder. */
  public ScheduledFuture<?> start(JobHold job) {
    return start("job run " + job.run(), () -> jobs.beat(job));
  }

  /**
   * Beats for other work until the answer is cancelled, or the beat throws a conflict: then the
   * work has another holder.
   *
   * @param work what it is, for the log
   */
  public ScheduledFuture<?> start(String work, Runnable beat) {
    return threads.scheduleAtFixedRate(
        () -> beat(work, beat), EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  /** An exception would end the beating, which is right only once the work is lost. */
  private static void beat(String work, Runnable beat) {
    try {
      beat.run();
    } catch (ConflictException lost) {
      throw lost;
    } catch (Throwable e) {
      LOG.log(Level.WARNING, work + " could not beat; it tries again", e);
    }
  }
}

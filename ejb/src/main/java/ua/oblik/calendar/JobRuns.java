package ua.oblik.calendar;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.ConflictException;

/**
 * Which jobs ran for which business day. Each change is a transaction of its own, so that it
 * outlives the job's failure.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobRuns {
  /** A job whose heartbeat is older than this has lost its server. */
  static final Duration STALE_AFTER = Duration.ofSeconds(60);

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @EJB private BusinessClock clock;

  /**
   * Takes the job of a day for the caller. A run that failed or was cut off is taken up again, with
   * its attempts counted.
   *
   * @throws ConflictException if the job is at work, or done, for that day
   */
  public UUID begin(String job, LocalDate day) {
    Instant now = clock.now();
    JobRun run = find(job, day).orElseGet(() -> new JobRun(UUID.randomUUID(), job, day));
    if (run.state() == JobRunState.COMPLETED) {
      throw new ConflictException("job-done", day);
    }
    if (run.isAlive(now.minus(STALE_AFTER))) {
      throw new ConflictException("job-at-work", day);
    }
    run.begin(now);
    customer.persist(run);
    customer.flush();
    return run.view().id();
  }

  /** Says that the job is alive. */
  public void beat(UUID run) {
    locked(run).beat(clock.now());
  }

  /** The job is done. */
  public void complete(UUID run, String result) {
    locked(run).complete(result, clock.now());
  }

  /** The job failed, for a reason that staff can read. */
  public void fail(UUID run, String reason) {
    locked(run).fail(reason, clock.now());
  }

  /** Marks jobs interrupted whose heartbeat has stopped, and answers them. */
  public List<JobRunView> interruptStale() {
    Instant limit = clock.now().minus(STALE_AFTER);
    return customer.createNamedQuery("JobRun.running", JobRun.class).getResultList().stream()
        .filter(run -> run.heartbeatAt().isBefore(limit))
        .peek(JobRun::interrupt)
        .map(JobRun::view)
        .toList();
  }

  /** The latest jobs, newest first, at most 50. */
  public List<JobRunView> latest() {
    return customer
        .createNamedQuery("JobRun.latest", JobRun.class)
        .setMaxResults(50)
        .getResultList()
        .stream()
        .map(JobRun::view)
        .toList();
  }

  private Optional<JobRun> find(String job, LocalDate day) {
    return customer
        .createNamedQuery("JobRun.of", JobRun.class)
        .setParameter("job", job)
        .setParameter("day", day)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private JobRun locked(UUID run) {
    return customer.find(JobRun.class, run, LockModeType.PESSIMISTIC_WRITE);
  }
}

package ua.oblik.calendar;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.ListSelect;
import ua.oblik.database.Turnstile;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;

/**
 * Which jobs ran for which business day. Each change is a transaction of its own, so that it
 * outlives the job's failure.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobRuns {
  private static final ListSelect<JobRunView> LIST =
      new ListSelect<>(
              "r.*",
              "job_run r",
              "r.business_day desc, r.job",
              row ->
                  new JobRunView(
                      row.uuid("id"),
                      row.text("job"),
                      row.day("business_day"),
                      row.word(JobRunState.class, "state"),
                      row.small("attempt"),
                      row.moment("started_at"),
                      row.moment("heartbeat_at"),
                      row.optionalMoment("finished_at").orElse(null),
                      row.text("result"),
                      row.text("failure")))
          .sort("day", "r.business_day")
          .sort("job", "r.job")
          .sort("state", "r.state")
          .sort("startedAt", "r.started_at")
          .equal("job", "r.job")
          .equal("state", "r.state")
          .equal("day", "r.business_day::text")
          .contains("r.job", "r.failure");

  @PersistenceContext(unitName = "customer")
  private EntityManager customer;

  @Inject private CustomerDatabase database;
  @Inject private Turnstile turnstile;
  @EJB private BusinessClock clock;

  /**
   * Takes the job of a day for the caller. A run that failed or was cut off is taken up again, with
   * its attempts counted.
   *
   * @throws ConflictException if the job is at work, or done, for that day
   */
  public JobHold begin(String job, LocalDate day) {
    turnstile.enter(job + " of " + day);
    Instant now = clock.now();
    JobRun run = find(job, day).orElseGet(() -> new JobRun(UUID.randomUUID(), job, day));
    if (run.state() == JobRunState.COMPLETED) {
      throw new ConflictException("job-done", day);
    }
    if (run.isAlive(now.minus(Heartbeats.STALE_AFTER))) {
      throw new ConflictException("job-at-work", day);
    }
    run.begin(now);
    customer.persist(run);
    customer.flush();
    return run.hold();
  }

  /**
   * Says that the job is alive.
   *
   * @throws ConflictException if the caller holds it no longer
   */
  public void beat(JobHold hold) {
    held(hold).beat(clock.now());
  }

  /**
   * The job of the business date is done and the next day begins: both, or neither.
   *
   * @throws ConflictException if the caller holds it no longer, or the date has moved
   */
  public void completeDay(JobHold hold, String result) {
    JobRun run = held(hold);
    LocalDate day = run.view().businessDay();
    clock.move(day, day.plusDays(1));
    run.complete(result, clock.now());
  }

  /** The job failed, for a reason that staff can read. Nothing changes if another holds it. */
  public void fail(JobHold hold, String reason) {
    JobRun run = locked(hold);
    if (run.isHeldBy(hold)) {
      run.fail(reason, clock.now());
    }
  }

  /** Marks jobs interrupted whose heartbeat has stopped, and answers them. */
  public List<JobRunView> interruptStale() {
    Instant limit = clock.now().minus(Heartbeats.STALE_AFTER);
    return customer.createNamedQuery("JobRun.running", JobRun.class).getResultList().stream()
        .filter(run -> run.heartbeatAt().isBefore(limit))
        .peek(JobRun::interrupt)
        .map(JobRun::view)
        .toList();
  }

  /** The run of a job for a day. */
  public Optional<JobRunView> of(String job, LocalDate day) {
    Map<String, String> wanted = Map.of("job", job, "day", day.toString());
    return find(new ListQuery("", wanted, Order.NATURAL, new Window(0, 1))).stream().findFirst();
  }

  /** The job runs that a question of staff finds, the latest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<JobRunView> find(ListQuery query) {
    return LIST.rows(database, query);
  }

  /** How many they are. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public long count(ListQuery query) {
    return LIST.count(database, query);
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

  private JobRun held(JobHold hold) {
    JobRun run = locked(hold);
    if (!run.isHeldBy(hold)) {
      throw new ConflictException("job-lost", run.view().businessDay());
    }
    return run;
  }

  private JobRun locked(JobHold hold) {
    return customer.find(JobRun.class, hold.run(), LockModeType.PESSIMISTIC_WRITE);
  }
}

package ua.oblik.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One job of one business day: at work while its heartbeat moves, done once. */
@Entity
@Table(name = "job_run")
@NamedQuery(
    name = "JobRun.of",
    query = "select r from JobRun r where r.job = :job and r.businessDay = :day")
@NamedQuery(
    name = "JobRun.running",
    query = "select r from JobRun r where r.state = ua.oblik.calendar.JobRunState.RUNNING")
class JobRun {
  @Id private UUID id;
  private String job;

  @Column(name = "business_day")
  private LocalDate businessDay;

  @Enumerated(EnumType.STRING)
  private JobRunState state;

  private int attempt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "heartbeat_at")
  private Instant heartbeatAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  private String result;
  private String failure;
  @Version private long version;

  /** For JPA. */
  protected JobRun() {}

  JobRun(UUID id, String job, LocalDate businessDay) {
    this.id = id;
    this.job = job;
    this.businessDay = businessDay;
  }

  void begin(Instant now) {
    state = JobRunState.RUNNING;
    attempt++;
    startedAt = now;
    heartbeatAt = now;
    failure = null;
  }

  void beat(Instant now) {
    heartbeatAt = now;
  }

  void complete(String outcome, Instant now) {
    state = JobRunState.COMPLETED;
    result = outcome;
    finishedAt = now;
    heartbeatAt = now;
  }

  void fail(String reason, Instant now) {
    state = JobRunState.FAILED;
    failure = reason;
    finishedAt = now;
  }

  void interrupt() {
    state = JobRunState.INTERRUPTED;
  }

  boolean isAlive(Instant since) {
    return state == JobRunState.RUNNING && !heartbeatAt.isBefore(since);
  }

  boolean isHeldBy(JobHold hold) {
    return state == JobRunState.RUNNING && hold().equals(hold);
  }

  JobHold hold() {
    return new JobHold(id, attempt);
  }

  JobRunState state() {
    return state;
  }

  Instant heartbeatAt() {
    return heartbeatAt;
  }

  JobRunView view() {
    return new JobRunView(
        id, job, businessDay, state, attempt, startedAt, heartbeatAt, finishedAt, result, failure);
  }
}

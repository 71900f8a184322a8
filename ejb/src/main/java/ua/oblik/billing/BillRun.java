package ua.oblik.billing;

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
import java.time.YearMonth;
import java.util.UUID;

/**
 * One billing of all accounts for a settlement month. It is asked for once by its key, works shard
 * by shard, may be cut off by a crash and resumed, and ends reconciled or failed. The job
 * repository knows executions; only this row knows the run.
 */
@Entity
@Table(name = "bill_run")
@NamedQuery(name = "BillRun.byKey", query = "select r from BillRun r where r.runKey = :key")
@NamedQuery(
    name = "BillRun.latest",
    query = "select r from BillRun r order by r.startedAt desc nulls first")
@NamedQuery(
    name = "BillRun.unfinished",
    query =
        "select r from BillRun r where r.state in (ua.oblik.billing.RunState.REQUESTED, ua.oblik.billing.RunState.RUNNING)")
class BillRun {
  @Id private UUID id;

  @Column(name = "period_from")
  private LocalDate periodFrom;

  @Column(name = "period_until")
  private LocalDate periodUntil;

  private boolean preview;

  @Column(name = "business_day")
  private LocalDate businessDay;

  @Column(name = "run_key")
  private String runKey;

  @Enumerated(EnumType.STRING)
  private RunState state;

  private String phase;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "heartbeat_at")
  private Instant heartbeatAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "requested_by")
  private String requestedBy;

  private short shards;
  private long accounts;
  private String reconciled;
  private String failure;
  @Version private long version;

  /** For JPA. */
  protected BillRun() {}

  BillRun(UUID id, String runKey, RunRequest request, LocalDate businessDay) {
    this.id = id;
    this.runKey = runKey;
    this.periodFrom = request.month().atDay(1);
    this.periodUntil = request.month().plusMonths(1).atDay(1);
    this.preview = request.mode() == RunMode.PREVIEW;
    this.requestedBy = request.actor();
    this.businessDay = businessDay;
    this.state = RunState.REQUESTED;
    this.shards = SHARDS;
  }

  /** As many as the cores of the smallest machine we run on. */
  static final short SHARDS = 2;

  void begin(long accountsInScope, Instant now) {
    state = RunState.RUNNING;
    phase = "bill";
    accounts = accountsInScope;
    failure = null;
    startedAt = startedAt == null ? now : startedAt;
    heartbeatAt = now;
  }

  void enter(String nextPhase, Instant now) {
    phase = nextPhase;
    heartbeatAt = now;
  }

  void reconcile(String figures, Instant now) {
    reconciled = figures;
    heartbeatAt = now;
  }

  void complete(Instant now) {
    state = RunState.COMPLETED;
    phase = null;
    finishedAt = now;
    heartbeatAt = now;
  }

  void fail(String reason, Instant now) {
    state = RunState.FAILED;
    failure = reason;
    heartbeatAt = now;
  }

  void interrupt() {
    state = RunState.INTERRUPTED;
  }

  UUID id() {
    return id;
  }

  YearMonth month() {
    return YearMonth.from(periodFrom);
  }

  RunMode mode() {
    return preview ? RunMode.PREVIEW : RunMode.POSTING;
  }

  RunState state() {
    return state;
  }

  int shards() {
    return shards;
  }

  LocalDate businessDay() {
    return businessDay;
  }

  Instant heartbeatAt() {
    return heartbeatAt;
  }

  BillRunStatus status(ChunkResult sums) {
    return new BillRunStatus(
        id,
        month(),
        mode(),
        state,
        phase,
        accounts,
        sums,
        requestedBy,
        startedAt,
        finishedAt,
        reconciled,
        failure);
  }
}

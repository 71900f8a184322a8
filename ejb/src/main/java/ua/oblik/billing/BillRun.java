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
import java.util.Optional;
import java.util.UUID;

/**
 * One billing of all accounts for a settlement month. It is asked for once by its key, works shard
 * by shard, may be cut off by a crash and resumed, and ends reconciled or failed. The job
 * repository knows executions; only this row knows the run.
 */
@Entity
@Table(name = "bill_run")
@NamedQuery(
    name = "BillRun.posting",
    query =
        "select r from BillRun r where r.periodFrom = :month and r.preview = false order by length(r.runKey) desc, r.runKey desc")
@NamedQuery(
    name = "BillRun.unfinished",
    query =
        "select r from BillRun r where r.state in (ua.oblik.billing.RunState.REQUESTED,"
            + " ua.oblik.billing.RunState.RUNNING, ua.oblik.billing.RunState.INTERRUPTED)")
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

  @Enumerated(EnumType.STRING)
  private RunStage stage;

  @Column(name = "needs_release")
  private boolean needsRelease;

  private String phase;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "heartbeat_at")
  private Instant heartbeatAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "released_by")
  private String releasedBy;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "undone_by")
  private String undoneBy;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Column(name = "undo_reason")
  private String undoReason;

  private short shards;
  private long accounts;
  private String reconciled;
  private String failure;
  @Version private long version;

  /** For JPA. */
  protected BillRun() {}

  BillRun(String runKey, RunRequest request, LocalDate businessDay, boolean needsRelease) {
    this.id = request.id();
    this.runKey = runKey;
    this.periodFrom = request.month().atDay(1);
    this.periodUntil = request.month().plusMonths(1).atDay(1);
    this.preview = request.mode() == RunMode.PREVIEW;
    this.requestedBy = request.actor();
    this.businessDay = businessDay;
    this.state = RunState.REQUESTED;
    this.needsRelease = needsRelease && !preview;
    this.stage = preview || needsRelease ? RunStage.CALCULATE : RunStage.POST;
    this.shards = SHARDS;
  }

  /**
   * Twice the cores of the smallest machine we run on: while one waits for its commits, another
   * calculates.
   */
  static final short SHARDS = 4;

  void begin(long accountsInScope, Instant now) {
    state = RunState.RUNNING;
    phase = stage == RunStage.UNDO ? "undo" : "bill";
    accounts = stage == RunStage.UNDO ? accounts : accountsInScope;
    failure = null;
    startedAt = startedAt == null ? now : startedAt;
    finishedAt = null;
    heartbeatAt = now;
  }

  /** A job is about to take it up; if none does, the watchdog notices. */
  void expectJob(Instant now) {
    heartbeatAt = now;
  }

  void enter(String nextPhase, Instant now) {
    phase = nextPhase;
    heartbeatAt = now;
  }

  /** Keeps the figures, and the accounts that were in scope at the end. */
  void reconcile(String figures, long accountsWithOutcome, Instant now) {
    reconciled = figures;
    accounts = accountsWithOutcome;
    heartbeatAt = now;
  }

  /** Ends the stage: calculated for a release, complete, or taken back. */
  void finish(Instant now) {
    state =
        switch (stage) {
          case CALCULATE -> preview ? RunState.COMPLETED : RunState.AWAITING_RELEASE;
          case POST -> RunState.COMPLETED;
          case UNDO -> RunState.UNDONE;
        };
    phase = null;
    finishedAt = now;
    heartbeatAt = now;
  }

  void fail(String reason, Instant now) {
    state = RunState.FAILED;
    failure = reason;
    heartbeatAt = now;
  }

  /** Lets the bills that were calculated be posted. */
  void release(String by, Instant now) {
    if (state != RunState.AWAITING_RELEASE || by.equals(requestedBy)) {
      throw new IllegalStateException("run " + id + " is not for " + by + " to release");
    }
    releasedBy = by;
    releasedAt = now;
    stage = RunStage.POST;
    state = RunState.REQUESTED;
    expectJob(now);
  }

  /** Turns a run down that waits for its release: nothing was posted, so nothing is taken back. */
  void turnDown(Undoing undoing) {
    undo(undoing);
    state = RunState.UNDONE;
  }

  /** Begins to take back what was posted. */
  void undo(Undoing undoing) {
    undoneBy = undoing.by();
    undoReason = undoing.reason();
    undoneAt = undoing.at();
    stage = RunStage.UNDO;
    state = RunState.REQUESTED;
    expectJob(undoing.at());
  }

  /**
   * Who takes a run back, why and when.
   *
   * @param by the actor
   * @param reason for staff and the audit trail
   * @param at the moment
   */
  record Undoing(String by, String reason, Instant at) {}

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

  boolean posts() {
    return stage == RunStage.POST;
  }

  /** The pass that the run is at. */
  RunPass pass() {
    return new RunPass(
        id,
        month(),
        runKey.replaceFirst("^[a-z]+", "run"),
        posts() ? RunMode.POSTING : RunMode.PREVIEW,
        releasedBy != null);
  }

  /** The key of the run that takes the month up again after this one was undone. */
  String nextKey() {
    int slash = runKey.indexOf('/');
    return slash < 0
        ? runKey + "/2"
        : runKey.substring(0, slash + 1) + (Integer.parseInt(runKey.substring(slash + 1)) + 1);
  }

  RunState state() {
    return state;
  }

  RunStage stage() {
    return stage;
  }

  String requestedBy() {
    return requestedBy;
  }

  String undoReason() {
    return undoReason;
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

  BillRunStatus status(ChunkResult sums, ChunkResult undone) {
    return new BillRunStatus(
        id,
        month(),
        mode(),
        state,
        stage,
        phase,
        accounts,
        sums,
        undone,
        requestedBy,
        Optional.ofNullable(releasedBy),
        Optional.ofNullable(undoReason),
        startedAt,
        finishedAt,
        reconciled,
        failure);
  }
}

package ua.oblik.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A bill run as staff see it. {@code accounts} is the number in scope; {@code sums} are those of
 * the calculation until it is released, then those of the bills; {@code undone} counts as billed
 * what was taken back and as skipped what was not. {@code phase}, {@code startedAt}, {@code
 * finishedAt}, {@code reconciled} and {@code failure} are null where they do not apply.
 */
public record BillRunStatus(
    UUID id,
    YearMonth month,
    RunMode mode,
    RunState state,
    RunStage stage,
    String phase,
    long accounts,
    ChunkResult sums,
    ChunkResult undone,
    String requestedBy,
    Optional<String> releasedBy,
    Optional<String> undoReason,
    Instant startedAt,
    Instant finishedAt,
    String reconciled,
    String failure) {

  /** Share of the accounts that have an outcome, in whole percent. */
  public int percent() {
    if (state.isSettled()) {
      return 100;
    }
    long whole = stage == RunStage.UNDO ? sums.billed() : accounts;
    long done = stage == RunStage.UNDO ? undone.done() : sums.done();
    return whole == 0 ? 0 : (int) Math.min(99, done * 100 / whole);
  }

  /** Whether it waits for a second person. */
  public boolean releasable() {
    return state == RunState.AWAITING_RELEASE;
  }

  /** Whether it can be turned down or taken back, as far as the run itself goes. */
  public boolean undoable() {
    return mode == RunMode.POSTING
        && (releasable() || (stage == RunStage.POST && state == RunState.COMPLETED));
  }

  /** Whether the run may be resumed. */
  public boolean resumable() {
    return state == RunState.INTERRUPTED || state == RunState.FAILED;
  }
}

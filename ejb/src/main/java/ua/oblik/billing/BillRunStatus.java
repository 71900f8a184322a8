package ua.oblik.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A bill run as staff see it. {@code accounts} is the number in scope; {@code phase}, {@code
 * startedAt}, {@code finishedAt}, {@code reconciled} and {@code failure} are null where they do not
 * apply.
 */
public record BillRunStatus(
    UUID id,
    YearMonth month,
    RunMode mode,
    RunState state,
    String phase,
    long accounts,
    ChunkResult sums,
    String requestedBy,
    Instant startedAt,
    Instant finishedAt,
    String reconciled,
    String failure) {

  /** Share of the accounts that have an outcome, in whole percent. */
  public int percent() {
    if (state == RunState.COMPLETED) {
      return 100;
    }
    return accounts == 0 ? 0 : (int) Math.min(99, sums.done() * 100 / accounts);
  }

  /** Whether the run may be resumed. */
  public boolean resumable() {
    return state == RunState.INTERRUPTED || state == RunState.FAILED;
  }
}

package ua.oblik.billing;

import java.util.Optional;
import java.util.UUID;

/**
 * Many parked accounts being tried again.
 *
 * @param id which
 * @param reason why they were parked; empty for all reasons
 * @param chosen whether staff chose the rows one by one
 * @param state where it stands
 * @param counts what became of them
 * @param failure why it failed, or {@code null}
 */
public record ManyRetriesView(
    UUID id,
    Optional<String> reason,
    boolean chosen,
    RunState state,
    Counts counts,
    String failure) {

  /**
   * How many.
   *
   * @param asked all of them
   * @param done tried so far
   * @param issued have a bill now
   * @param nothing had nothing left to bill, or were settled meanwhile
   * @param parked still wait
   * @param faults broke; the log says why
   */
  public record Counts(
      long asked, long done, long issued, long nothing, long parked, long faults) {}

  /** Whether it will change by itself. */
  public boolean moving() {
    return state == RunState.REQUESTED
        || state == RunState.RUNNING
        || state == RunState.INTERRUPTED;
  }
}

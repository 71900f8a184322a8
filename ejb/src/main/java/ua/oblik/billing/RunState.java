package ua.oblik.billing;

/** Where a bill run stands. */
public enum RunState {
  /** Asked for; the job has not begun. */
  REQUESTED,
  /** At work; its heartbeat moves. */
  RUNNING,
  /** Its heartbeat stopped: the server went away. It goes on where it was when it is resumed. */
  INTERRUPTED,
  /** Calculated and reconciled; nothing is posted until a second person releases it. */
  AWAITING_RELEASE,
  /** Every account has its outcome and the sums were reconciled. */
  COMPLETED,
  /** It ended with a fault, which it names; it can be resumed. */
  FAILED,
  /** Taken back as a whole, or turned down before it was released. */
  UNDONE;

  /** Whether there is nothing for a job to do. */
  public boolean isSettled() {
    return this == AWAITING_RELEASE || this == COMPLETED || this == UNDONE;
  }
}

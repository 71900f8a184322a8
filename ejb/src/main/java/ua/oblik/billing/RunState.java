package ua.oblik.billing;

/** Where a bill run stands. */
public enum RunState {
  /** Asked for; the job has not begun. */
  REQUESTED,
  /** At work; its heartbeat moves. */
  RUNNING,
  /** Its heartbeat stopped: the server went away. It goes on where it was when it is resumed. */
  INTERRUPTED,
  /** Every account has its outcome and the sums were reconciled. */
  COMPLETED,
  /** It ended with a fault, which it names; it can be resumed. */
  FAILED
}

package ua.oblik.calendar;

/** Where a job of a business day stands. */
public enum JobRunState {
  RUNNING,
  /** Its heartbeat stopped: the server went away. */
  INTERRUPTED,
  COMPLETED,
  FAILED
}

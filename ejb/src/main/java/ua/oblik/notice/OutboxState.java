package ua.oblik.notice;

/** How far a notice has come. */
public enum OutboxState {
  PENDING,
  SENT,
  FAILED,
  /** What it told of was taken back before it was sent. */
  WITHDRAWN
}

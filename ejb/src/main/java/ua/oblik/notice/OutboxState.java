package ua.oblik.notice;

/** How far a notice has come. */
enum OutboxState {
  PENDING,
  SENT,
  FAILED
}

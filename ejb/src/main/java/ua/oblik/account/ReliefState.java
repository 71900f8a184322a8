package ua.oblik.account;

/** Where a change of a relief stands. */
public enum ReliefState {
  /** Waits for a second person. */
  DRAFT,
  /** In force. */
  PUBLISHED,
  /** Dropped. */
  REJECTED
}

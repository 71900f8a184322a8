package ua.oblik.parameter;

/** What became of a change. */
public enum ChangeState {
  /** Waits for a second person. */
  DRAFT,
  /** In force from its day on. */
  PUBLISHED,
  /** Dropped. */
  REJECTED
}

package ua.oblik.filing;

/** What became of a row. */
public enum RowOutcome {
  ACCEPTED,
  /** Money whose account is not known; kept for staff. */
  SUSPENSE,
  /** A read that staff look at before it is billed. */
  QUESTIONABLE,
  /** Taken before; nothing was done again. */
  DUPLICATE,
  /** Not taken; the reason says why. */
  REJECTED
}

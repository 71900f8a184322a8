package ua.oblik.metering;

/** How the review of a questionable read stands. */
public enum ReviewState {
  /** Waits for staff; the read does not enter a bill. */
  OPEN,
  /** Staff found it right; it counts as any actual read. */
  RELEASED,
  /** Staff found it wrong, or another read replaced it; it never counts. */
  REJECTED
}

package ua.oblik.billing;

/** How an account went through a bill run. */
public enum RunOutcome {
  BILLED,
  PARKED,
  /** Billed already, or nothing to bill. */
  SKIPPED
}

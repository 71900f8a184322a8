package ua.oblik.billing;

/** Whether a bill run posts what it calculates. */
public enum RunMode {
  /** Bills are issued, the ledger and the metering marks move. */
  POSTING,
  /** The outcome of every account is kept with the run for staff to look at; nothing is posted. */
  PREVIEW
}

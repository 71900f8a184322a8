package ua.oblik.tariff;

/** Where the withdrawal of a published version stands. */
public enum WithdrawalState {
  /** Waits for a second person. */
  PROPOSED,
  /** The version is taken back. */
  CONFIRMED,
  /** The version stays. */
  DROPPED
}

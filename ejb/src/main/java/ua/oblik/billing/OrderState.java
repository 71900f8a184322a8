package ua.oblik.billing;

/** Where a customer's order of a bill stands. */
public enum OrderState {
  /** Waits for tonight's run. */
  ORDERED,
  /** Its bill is issued. */
  ISSUED,
  /** Could not be billed; staff look at it. */
  PARKED,
  /** Everything up to its day had been billed meanwhile. */
  NOTHING_TO_BILL,
  /** Another order took its place. */
  CANCELLED
}

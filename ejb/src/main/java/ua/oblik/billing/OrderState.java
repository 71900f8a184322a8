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
  /** The bill would no longer be what the customer saw: not issued, the customer is told. */
  CHANGED,
  /** Another order took its place. */
  CANCELLED
}

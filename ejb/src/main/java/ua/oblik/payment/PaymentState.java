package ua.oblik.payment;

/** Where a payment stands. */
public enum PaymentState {
  /** On an account. */
  POSTED,
  /** Waits for staff to find its account. */
  SUSPENSE,
  /** Taken back: by the bank, or returned to its payer as a whole. */
  REVERSED
}

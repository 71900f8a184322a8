package ua.oblik.billing;

/** What made a bill be issued. */
public enum BillCause {
  /** The customer ordered it. */
  ORDERED,
  /** The monthly run. */
  MONTHLY,
  /** Staff had it calculated again. */
  REBILL
}

package ua.oblik.domain.billing;

/** Whether a bill can still be replaced. */
public enum BillKind {
  /** Both ends rest on actual reads. */
  FINAL,
  /** Based on average consumption at one end; the next actual read supersedes it. */
  PROVISIONAL
}

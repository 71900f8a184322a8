package ua.oblik.adjustment;

/** How far an adjustment is. */
public enum AdjustmentState {
  /** Waits for a second person. */
  DRAFT,
  /** In the ledger. */
  APPROVED,
  /** Dropped, or withdrawn by whoever proposed it. */
  REJECTED
}

package ua.oblik.document;

/** What the movements of an account are put on paper for. */
public enum LedgerPaper {
  /** For the customer's own records: every movement with the balance after it. */
  STATEMENT,
  /** To be compared and signed by both sides: the supplier's figures, room for the customer's. */
  RECONCILIATION
}

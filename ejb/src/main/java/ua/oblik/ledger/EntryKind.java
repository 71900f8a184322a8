package ua.oblik.ledger;

/** What a movement on an account is. */
public enum EntryKind {
  /** The total of a bill. */
  CHARGE,
  /** Takes back the charge of a bill that stands no longer. */
  REVERSAL,
  /** Money received. */
  PAYMENT,
  /** Money given back. */
  REFUND,
  /** Added or taken off by staff. */
  ADJUSTMENT,
  /** Paid for the customer by a fund. */
  RELIEF,
  /** For paying late. */
  LATE_FEE,
  /** Brought over when the account was taken into the ledger. */
  OPENING,
  /** A payment moved to or from another account. */
  TRANSFER
}

package ua.oblik.ledger;

/** The other side of an entry: it holds the same amount with the opposite sign. */
public enum CounterAccount {
  REVENUE,
  CASH,
  SUSPENSE,
  RELIEF_FUND,
  WRITE_OFF,
  LATE_FEES,
  OPENING,
  TRANSFER
}

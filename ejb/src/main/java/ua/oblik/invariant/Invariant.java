package ua.oblik.invariant;

/** What must hold of the data at any time. */
public enum Invariant {
  /** The ledger sums to zero. */
  LEDGER_SUMS_TO_ZERO,
  /** Every journal sums to zero. */
  JOURNAL_SUMS_TO_ZERO,
  /** A stored balance is the sum of its entries. */
  BALANCE_IS_SUM_OF_ENTRIES,
  /** What is written once cannot be changed. */
  WRITTEN_ONCE,
  /** The audit trail is one unbroken chain. */
  AUDIT_IS_ONE_CHAIN,
  /** Every entry has one key and every key one entry. */
  ENTRY_HAS_ONE_KEY,
  /** A bill has one number and a number one bill. */
  BILL_HAS_ONE_NUMBER,
  /** A bill either stands or is superseded. */
  BILL_STANDS_OR_IS_SUPERSEDED,
  /** What the next bill is told of one that stands is what that bill's lines and reads say. */
  BILL_STANDS_AS_WRITTEN,
  /** Nothing between two standing bills is left out. */
  NO_GAP_BETWEEN_BILLS,
  /** A bill is the sum of its lines. */
  BILL_IS_SUM_OF_LINES,
  /** A line is quantity times rate, rounded once. */
  LINE_IS_QUANTITY_TIMES_RATE,
  /** The energy of a bill is that of its segments. */
  ENERGY_IS_THAT_OF_SEGMENTS,
  /** A bill is charged once, and again when it is revived, with its total. */
  BILL_IS_CHARGED_ONCE,
  /** A superseded bill is taken back once for each supersession, with its total, and no other. */
  SUPERSEDED_IS_TAKEN_BACK,
  /** An entry that takes back another is its opposite. */
  REVERSAL_IS_THE_OPPOSITE,
  /** A payment stands in the ledger where it stands itself, with its amount. */
  PAYMENT_IS_IN_THE_LEDGER,
  /** An approved adjustment is in the ledger once, as it was approved by another; no other is. */
  ADJUSTMENT_IS_IN_THE_LEDGER,
  /** What an adjustment takes off pays bills or is open. */
  ADJUSTMENT_IS_SPLIT_WHOLE,
  /** Suspense holds what waits there. */
  SUSPENSE_HOLDS_WHAT_WAITS,
  /** A payment is what pays bills, what is open and what was given back. */
  PAYMENT_IS_SPLIT_WHOLE,
  /** A bill is not paid more than it charges, and not at all when it stands no longer. */
  BILL_IS_NOT_OVERPAID,
  /** Nobody has money open while a bill that stands is short of it. */
  OPEN_MONEY_PAYS_DEBTS,
  /** A payment is named once. */
  PAYMENT_IS_NAMED_ONCE,
  /** Every row of a finished import is counted. */
  IMPORT_ROWS_ARE_COUNTED,
  /** A receipt is for an account, a row of a file for its import. */
  ROWS_HAVE_THEIR_OWNER,
  /** An issued order has its bill and no order has two. */
  ORDER_HAS_ONE_BILL,
  /** A finished run has counted every account once. */
  RUN_COUNTS_EVERY_ACCOUNT,
  /**
   * A run has one bill for an account, or a final one and a provisional one for the days after its
   * read.
   */
  RUN_BILLS_AN_ACCOUNT_ONCE,
  /** The series of invoices with VAT has no hole. */
  VAT_SERIES_HAS_NO_HOLE,
  /** What was released carries its number in the series. */
  RELEASED_HAS_VAT_NUMBER,
  /** A run that waits for its release has posted nothing. */
  WAITING_RUN_POSTED_NOTHING,
  /** What is at work gives signs of life. */
  WORK_GIVES_SIGNS_OF_LIFE,
  /** No transaction is long in doubt. */
  NO_TRANSACTION_IN_DOUBT,
  /** A register is read once at a time by one source. */
  REGISTER_IS_READ_ONCE,
  /** A register does not go backwards but through zero. */
  REGISTER_GOES_FORWARD,
  /** A read is of a meter that was in place. */
  METER_WAS_IN_PLACE,
  /** A submission has one read of every register of its meter. */
  SUBMISSION_IS_COMPLETE,
  /** A read submission is in both schemas or in neither. */
  SUBMISSION_IS_IN_BOTH,
  /** A point is billed as far in both schemas. */
  POINT_IS_BILLED_AS_FAR_IN_BOTH,
  /** The energy billed is the energy measured. */
  ENERGY_BILLED_IS_MEASURED
}

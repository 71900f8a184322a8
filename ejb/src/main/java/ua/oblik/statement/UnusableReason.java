package ua.oblik.statement;

/** Why a row of a file, or all that follows it, cannot be booked. */
public enum UnusableReason {
  /** Money that went out. */
  DEBIT,
  /** The bank has not booked it yet. */
  NOT_BOOKED,
  /** The bank took back what it had booked, and no payment that surely is: staff look. */
  BANK_REVERSAL,
  /** Not hryvnias. */
  CURRENCY,
  /** No amount, not a positive one, or more than two decimals. */
  AMOUNT,
  /** No date, or none that can be read. */
  DATE,
  /** A date further ahead than a bank books: money that has not come. */
  DATE_AHEAD,
  /** Nothing by which it can be told from others. */
  EXTERNAL_ID,
  /** The parts of a bank's entry do not add up to it. */
  PARTS_DO_NOT_ADD_UP,
  /** Too few or too many columns. */
  COLUMNS,
  /** A quote that is opened and never closed. */
  QUOTE,
  /** Signs that are not of the file's encoding. */
  ENCODING,
  /** A value is longer than any that is meant seriously. */
  TOO_LONG,
  /** The file is broken here; what follows cannot be read. */
  BROKEN
}

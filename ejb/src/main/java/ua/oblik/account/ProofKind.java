package ua.oblik.account;

/** What a customer may show to link an account. */
public enum ProofKind {
  /** The charged amount of any bill of the last three months. */
  BILL_AMOUNT,
  /** The serial number of the meter in place. */
  METER_SERIAL,
  /** The one-time code printed on the bill. */
  LINK_CODE
}

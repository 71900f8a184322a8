package ua.oblik.ledger;

import ua.oblik.domain.measure.Money;

/** Whether an adjustment lets the customer owe more or less. */
public enum AdjustmentSide {
  /** More is owed. */
  DEBIT,
  /** Less is owed. */
  CREDIT;

  /** The side of an amount as the ledger has it: what is owed more, negative for less. */
  public static AdjustmentSide of(Money signed) {
    return signed.isNegative() ? CREDIT : DEBIT;
  }

  /** A positive amount as the ledger has it. */
  public Money signed(Money amount) {
    return this == DEBIT ? amount : amount.negated();
  }
}

package ua.oblik.ledger;

import static ua.oblik.ledger.AdjustmentSide.CREDIT;
import static ua.oblik.ledger.AdjustmentSide.DEBIT;
import static ua.oblik.ledger.CounterAccount.LATE_FEES;
import static ua.oblik.ledger.CounterAccount.OPENING;
import static ua.oblik.ledger.CounterAccount.RELIEF_FUND;
import static ua.oblik.ledger.CounterAccount.REVENUE;
import static ua.oblik.ledger.CounterAccount.WRITE_OFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Why staff adjust an account. A reason says whether more or less may be owed for it, and which
 * counter accounts can stand on the other side. Cash, suspense and transfers are no adjustments:
 * there money moves, which payments tell of.
 */
public enum AdjustmentReason {
  /** The supplier charged a wrong amount, and billing again cannot mend it. */
  BILLING_ERROR(Set.of(DEBIT, CREDIT), List.of(REVENUE)),
  /** A volume was measured or recorded wrongly in days that cannot be billed again. */
  METERING_ERROR(Set.of(DEBIT, CREDIT), List.of(REVENUE)),
  /** The supplier or the system operator did not keep a standard of quality. */
  QUALITY_COMPENSATION(Set.of(CREDIT), List.of(REVENUE)),
  /** A court decided. */
  COURT_DECISION(Set.of(DEBIT, CREDIT), List.of(REVENUE, WRITE_OFF, LATE_FEES)),
  /** A debt that cannot be collected. */
  BAD_DEBT(Set.of(CREDIT), List.of(WRITE_OFF)),
  /** A fund paid another amount of relief or subsidy than was credited. */
  RELIEF_CORRECTION(Set.of(DEBIT, CREDIT), List.of(RELIEF_FUND)),
  /** A late fee was waived, or is owed beside the rule. */
  LATE_FEE_CORRECTION(Set.of(DEBIT, CREDIT), List.of(LATE_FEES)),
  /** The balance that was brought over was wrong. */
  OPENING_BALANCE(Set.of(DEBIT, CREDIT), List.of(OPENING)),
  /** Anything else, which the free text explains. */
  OTHER(Set.of(DEBIT, CREDIT), List.of(REVENUE, RELIEF_FUND, WRITE_OFF, LATE_FEES, OPENING));

  @SuppressWarnings("ImmutableEnumChecker") // Set.of and List.of never change
  private final Set<AdjustmentSide> sides;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<CounterAccount> counters;

  AdjustmentReason(Set<AdjustmentSide> sides, List<CounterAccount> counters) {
    this.sides = sides;
    this.counters = counters;
  }

  /** Whether more or less, as it is said, may be owed for this reason. */
  public boolean allows(AdjustmentSide side) {
    return sides.contains(side);
  }

  /** Whether the counter account can stand on the other side. */
  public boolean allows(CounterAccount counter) {
    return counters.contains(counter);
  }

  /** The counter accounts it may be posted against, the usual one first. */
  public List<CounterAccount> counters() {
    return counters;
  }

  /** Whether no more may be taken off than is owed. */
  public boolean upToDebt() {
    return this == BAD_DEBT;
  }

  /** All counter accounts that adjustments are posted against. */
  public static Set<CounterAccount> allCounters() {
    return EnumSet.copyOf(OTHER.counters);
  }
}

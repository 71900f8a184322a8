package ua.oblik.ledger;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.billing.BillNumber;

/**
 * What the ledger keeps of an adjustment beside its account, amount and day.
 *
 * @param adjustment which
 * @param reason why
 * @param counterAccount the other side
 * @param claim the number under which what was added is paid, and the day it is to be paid by;
 *     empty for what was taken off
 * @param reverses the adjustment it takes back
 * @param credit the number under which what was taken off pays bills; of the adjustment that is
 *     taken back, if one is
 */
public record AdjustmentEntry(
    long adjustment,
    AdjustmentReason reason,
    CounterAccount counterAccount,
    Optional<Claim> claim,
    Optional<Long> reverses,
    Optional<Long> credit) {

  /** What was added, as it is paid. */
  public record Claim(BillNumber number, LocalDate dueOn) {}
}

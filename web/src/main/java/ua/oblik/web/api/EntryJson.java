package ua.oblik.web.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.EntryView;

/**
 * A movement on an account.
 *
 * @param id of the entry
 * @param postedOn business date on which it became known
 * @param valueOn the day it counts from
 * @param kind what it is
 * @param amount what is owed more; negative for less
 * @param balanceAfter the sum up to this entry
 * @param bill number of the bill, or {@code null}
 * @param dueOn the last day to pay a charge, or {@code null}
 * @param note how a late fee was reckoned, or {@code null}
 * @param reason why staff adjusted the account, or {@code null}
 */
@Schema(name = "Entry")
public record EntryJson(
    long id,
    LocalDate postedOn,
    LocalDate valueOn,
    EntryKind kind,
    Money amount,
    Money balanceAfter,
    @Schema(format = "bill-number") String bill,
    LocalDate dueOn,
    String note,
    AdjustmentReason reason) {

  static EntryJson of(EntryView entry) {
    return new EntryJson(
        entry.id(),
        entry.postedOn(),
        entry.valueOn(),
        entry.kind(),
        entry.amount(),
        entry.balanceAfter(),
        entry.bill().map(BillNumber::toString).orElse(null),
        entry.dueOn().orElse(null),
        entry.note().orElse(null),
        entry.adjusted().map(EntryView.Adjusted::reason).orElse(null));
  }
}

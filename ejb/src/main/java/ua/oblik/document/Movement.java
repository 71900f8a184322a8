package ua.oblik.document;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.AdjustmentReason;
import ua.oblik.ledger.EntryKind;

/**
 * A ledger entry between the last bill and this one.
 *
 * @param on the day from which it counts
 * @param kind what it is
 * @param note such as the bill it belongs to; may be empty
 * @param reason of an adjustment
 * @param amount owed more; negative for less
 */
public record Movement(
    LocalDate on, EntryKind kind, String note, Optional<AdjustmentReason> reason, Money amount) {

  /** One that is no adjustment. */
  public Movement(LocalDate on, EntryKind kind, String note, Money amount) {
    this(on, kind, note, Optional.empty(), amount);
  }
}

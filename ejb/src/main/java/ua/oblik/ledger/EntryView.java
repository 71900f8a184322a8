package ua.oblik.ledger;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.database.Row;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * One movement on an account.
 *
 * @param id unique
 * @param postedOn the business date on which it became known
 * @param valueOn the day from which it counts
 * @param kind what it is
 * @param amount what the customer owes more; negative for less
 * @param balanceAfter the sum of the entries shown up to and including this one
 * @param bill the bill it belongs to
 * @param dueOn the day a charge is to be paid by
 * @param note how a late fee was reckoned: rule, days and act
 * @param adjusted which adjustment it posts, and why
 */
public record EntryView(
    long id,
    LocalDate postedOn,
    LocalDate valueOn,
    EntryKind kind,
    Money amount,
    Money balanceAfter,
    Optional<BillNumber> bill,
    Optional<LocalDate> dueOn,
    Optional<String> note,
    Optional<Adjusted> adjusted) {

  /**
   * What staff did.
   *
   * @param id of the adjustment
   * @param reason why
   */
  public record Adjusted(long id, AdjustmentReason reason) {}

  /** Whether a payment was taken back, by a bank or by staff; else a reversal is of a bill. */
  public boolean isPaymentTakenBack() {
    return kind == EntryKind.REVERSAL && bill.isEmpty();
  }

  /** Notes of staff about payments are not for customers, and an adjustment's number is no bill. */
  static EntryView of(Row row) throws SQLException {
    EntryKind kind = row.word(EntryKind.class, "kind");
    boolean adjusted = kind == EntryKind.ADJUSTMENT;
    return new EntryView(
        row.number("id"),
        row.day("posted_on"),
        row.day("value_on"),
        kind,
        row.money("amount_kopiykas"),
        row.money("balance_after"),
        adjusted ? Optional.empty() : row.optionalBill("bill_no"),
        row.optionalDay("due_on"),
        kind == EntryKind.LATE_FEE ? Optional.ofNullable(row.text("note")) : Optional.empty(),
        adjusted
            ? Optional.of(
                new Adjusted(row.number("adjustment_id"), row.word(AdjustmentReason.class, "note")))
            : Optional.empty());
  }
}

package ua.oblik.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.database.RowCopy;

/**
 * Ledger entries with their keys as rows of their tables: one of a payment or a thousand of a run.
 * Knows no connection, so that whoever has one can append them.
 */
public final class EntryRows {

  private final RowCopy keys = RowCopy.into("entry_key", "entry_key", "entry_id");
  private final RowCopy entries =
      RowCopy.into(
          "ledger_entry",
          "posted_on",
          "id",
          "account_id",
          "counter_account",
          "kind",
          "amount_kopiykas",
          "value_on",
          "bill_no",
          "due_on",
          "payment_id",
          "adjustment_id",
          "reverses_id",
          "journal",
          "recorded_at",
          "note");

  /**
   * How a posting was entered.
   *
   * @param id of the entry, and of its journal
   * @param on the day it was posted
   * @param at the moment it was recorded
   * @param takesBack the entry it reverses
   */
  public record Entered(long id, LocalDate on, Instant at, Optional<Long> takesBack) {}

  /** Adds an entry. */
  public void add(Posting posting, Entered entered) {
    keys.row(posting.key(), entered.id());
    entries.row(
        entered.on(),
        entered.id(),
        posting.account(),
        posting.counterAccount(),
        posting.kind(),
        posting.amount(),
        posting.valueOn(),
        posting.bill(),
        posting.dueOn(),
        posting.payment(),
        posting.adjustment(),
        entered.takesBack(),
        entered.id(),
        entered.at(),
        posting.note());
  }

  /** The rows, in the order in which they refer to each other. */
  public List<RowCopy> rows() {
    return List.of(keys, entries);
  }
}

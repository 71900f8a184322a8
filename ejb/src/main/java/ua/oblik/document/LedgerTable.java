package ua.oblik.document;

import java.util.ArrayList;
import java.util.List;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.EntryView;
import ua.oblik.ledger.ReconciliationStatement;

/** The movements of an account as a table to take away. */
final class LedgerTable {
  private LedgerTable() {}

  static TableFile of(LedgerDocument document) {
    Words words = Words.of(document.language());
    ReconciliationStatement statement = document.statement();
    List<List<Object>> rows = new ArrayList<>();
    Money balance = statement.opening();
    rows.add(row(statement.period().from(), words.text("ledger.opening"), null, null, balance, ""));
    for (EntryView entry : statement.entries()) {
      balance = balance.plus(entry.amount());
      boolean debit = !entry.amount().isNegative();
      rows.add(
          row(
              entry.valueOn(),
              named(words, entry),
              debit ? entry.amount() : null,
              debit ? null : entry.amount().negated(),
              balance,
              document.disputes().getOrDefault(entry.id(), "")));
    }
    rows.add(
        row(
            statement.period().lastDay(),
            words.text("ledger.closing"),
            statement.charged(),
            statement.paid(),
            balance,
            ""));
    return new TableFile(
        words.text("ledger.sheet"),
        List.of(
            words.text("ledger.date"),
            words.text("ledger.entry"),
            words.text("ledger.debit"),
            words.text("ledger.credit"),
            words.text("ledger.balance"),
            words.text("ledger.request")),
        rows);
  }

  /** {@code Charge, bill No. 1000051}, or {@code Adjustment: a court decided}. */
  static String named(Words words, EntryView entry) {
    String kind =
        words.text(
            entry.isPaymentTakenBack() ? "ledger.paymentTakenBack" : "ledger.kind." + entry.kind());
    return entry
        .bill()
        .map(bill -> words.text("ledger.ofBill", kind, bill.toString()))
        .or(
            () ->
                entry
                    .adjusted()
                    .map(adjusted -> kind + ": " + words.text("ledger.reason", adjusted.reason())))
        .orElse(kind);
  }

  private static List<Object> row(Object... cells) {
    List<Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell);
    }
    return row;
  }
}

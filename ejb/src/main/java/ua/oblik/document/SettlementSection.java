package ua.oblik.document;

import java.util.List;
import ua.oblik.document.BillDocument.Settlement;
import ua.oblik.document.Table.Cell;
import ua.oblik.document.Table.Column;
import ua.oblik.domain.measure.Money;

/** How the amount to pay came about: what was owed, what moved, what this bill adds. */
final class SettlementSection {
  private static final float AMOUNT = 84;

  private final BillDocument bill;
  private final Words words;
  private final Flow flow;
  private final float width;

  SettlementSection(BillDocument bill, Words words, Flow flow, float width) {
    this.bill = bill;
    this.words = words;
    this.flow = flow;
    this.width = width;
  }

  void draw() {
    Settlement settlement = bill.settlement();
    flow.sheet()
        .text(
            flow.root().child("H2"),
            Style.HEADING,
            Flow.LEFT,
            flow.y() + 4,
            words.text("settlement"));
    flow.down(10);
    Table table =
        new Table(
            flow,
            List.of(
                Column.left(words.text("settlement.what"), width - AMOUNT),
                Column.number(words.text("lines.amount"), AMOUNT)));
    Money opening = settlement.opening();
    table.row(row(words.text(openingKey(opening)), opening));
    settlement.movements().forEach(movement -> table.row(row(movement)));
    table.row(row(words.text("settlement.charges"), settlement.charges()));
    Money balance = settlement.balance();
    boolean overpaid = balance.isNegative();
    table.row(
        List.of(
            Cell.strong(words.text(overpaid ? "settlement.overpaid" : owedKey())),
            Cell.strong(words.amount(overpaid ? balance.negated() : balance))));
    if (bill.heading().stands()) {
      settlement.outlook().ifPresent(this::outlook);
    }
  }

  private String owedKey() {
    return bill.heading().stands() ? "settlement.pay" : "pay.was";
  }

  private void outlook(BillDocument.Outlook outlook) {
    String text =
        words.text(
            "settlement.outlook",
            words.money(outlook.expectedCharge()),
            words.money(outlook.recommendedPayment()));
    flow.down(5);
    flow.paragraph(Style.LABEL, text, width);
  }

  private static String openingKey(Money opening) {
    if (opening.isZero()) {
      return "settlement.opening";
    }
    return opening.isPositive() ? "settlement.opening.debt" : "settlement.opening.credit";
  }

  private List<Cell> row(Movement movement) {
    String what = words.text("movement", movement.kind()) + ", " + words.date(movement.on());
    String note =
        movement
            .reason()
            .map(reason -> words.text("ledger.reason", reason))
            .orElseGet(() -> words.told(movement.note()));
    List<String> notes = note.isBlank() ? List.of() : List.of(note);
    return List.of(Cell.of(what, notes), Cell.of(words.amount(movement.amount())));
  }

  private List<Cell> row(String what, Money amount) {
    return List.of(Cell.of(what), Cell.of(words.amount(amount)));
  }
}

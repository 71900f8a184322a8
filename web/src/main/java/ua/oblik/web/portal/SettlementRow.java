package ua.oblik.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.billing.BillView;
import ua.oblik.document.Movement;
import ua.oblik.domain.measure.Money;
import ua.oblik.web.ui.Formats;

/**
 * A row of how the amount to pay came about: what was owed, each entry since the bill before, what
 * this bill adds, what is left. The PDF prints the same.
 *
 * @param what it is
 * @param note such as the reason of an adjustment; may be empty
 * @param amount owed more; negative for less
 * @param total whether it is the sum of the rows above
 */
public record SettlementRow(String what, String note, Money amount, boolean total) {

  /** The rows of a bill; none where nothing moved, for then the summary says it all. */
  static List<SettlementRow> of(BillView bill, List<Movement> movements) {
    if (movements.isEmpty()) {
      return List.of();
    }
    Money moved = Money.sum(movements.stream().map(Movement::amount).toList());
    Money opening = bill.statement().openingBalance().minus(moved);
    Money balance = bill.statement().openingBalance().plus(bill.charges());
    List<SettlementRow> rows = new ArrayList<>();
    rows.add(row(openingKey(opening), opening));
    movements.forEach(movement -> rows.add(row(movement)));
    rows.add(row("settlement.charges", bill.charges()));
    String owed = bill.stands() ? "label.amountToPay" : "label.amountWas";
    boolean overpaid = balance.isNegative();
    rows.add(
        new SettlementRow(
            Formats.text(overpaid ? "label.overpayment" : owed),
            "",
            overpaid ? balance.negated() : balance,
            true));
    return rows;
  }

  private static String openingKey(Money opening) {
    if (opening.isZero()) {
      return "settlement.opening";
    }
    return opening.isPositive() ? "settlement.opening.debt" : "settlement.opening.credit";
  }

  private static SettlementRow row(String key, Money amount) {
    return new SettlementRow(Formats.text(key), "", amount, false);
  }

  private static SettlementRow row(Movement movement) {
    String what = Formats.word(movement.kind()) + ", " + Formats.date(movement.on());
    Optional<String> reason = movement.reason().map(Formats::word);
    return new SettlementRow(
        what, reason.orElseGet(() -> Formats.told(movement.note())), movement.amount(), false);
  }
}

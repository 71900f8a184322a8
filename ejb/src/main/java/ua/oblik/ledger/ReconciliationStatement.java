package ua.oblik.ledger;

import java.time.LocalDate;
import java.util.List;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/**
 * The movements of an account over a period, between what it owed before and after: what supplier
 * and customer compare.
 *
 * @param period days from which the entries count
 * @param opening owed on the evening before; negative for an overpayment
 * @param entries of the period, the oldest first
 * @param charged sum of what they add
 * @param paid sum of what they take off
 * @param closing owed on the evening of the last day
 */
public record ReconciliationStatement(
    DateRange period,
    Money opening,
    List<EntryView> entries,
    Money charged,
    Money paid,
    Money closing) {

  public ReconciliationStatement {
    entries = List.copyOf(entries);
  }

  /**
   * The statement of a period.
   *
   * @param all entries of the account up to the period's last day, the oldest first
   */
  public static ReconciliationStatement of(DateRange period, List<EntryView> all) {
    LocalDate from = period.from();
    List<EntryView> within =
        all.stream().filter(entry -> period.contains(entry.valueOn())).toList();
    Money opening = sum(all.stream().filter(entry -> entry.valueOn().isBefore(from)).toList());
    Money charged = sum(within.stream().filter(entry -> !entry.amount().isNegative()).toList());
    Money paid = sum(within.stream().filter(entry -> entry.amount().isNegative()).toList());
    return new ReconciliationStatement(
        period, opening, within, charged, paid.negated(), opening.plus(charged).plus(paid));
  }

  private static Money sum(List<EntryView> entries) {
    return entries.stream().map(EntryView::amount).reduce(Money.ZERO, Money::plus);
  }
}

package ua.oblik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.EntryView;

/**
 *
 *
 * <pre>
 * bill 1        payment   bill 2 (provisional)   payment   reversal of 2   bill 3
 * --|-------------|--------------|------------------|-----------|------------|----
 * </pre>
 */
class MovementsBetweenTwoBillsTest {
  private final List<EntryView> entries = new ArrayList<>();

  private void entry(EntryKind kind, String amount, long bill) {
    LocalDate day = LocalDate.parse("2025-11-01").plusDays(entries.size());
    entries.add(
        new EntryView(
            entries.size(),
            day,
            day,
            kind,
            Money.of(amount),
            Money.ZERO,
            bill == 0 ? Optional.empty() : Optional.of(new BillNumber(bill)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private List<Money> of(long bill, Long... replaced) {
    List<BillNumber> numbers = List.of(replaced).stream().map(BillNumber::new).toList();
    return EarlierEntries.movements(entries, new BillNumber(bill), numbers).stream()
        .map(Movement::amount)
        .toList();
  }

  @Test
  void listsPaymentsAndReversalsSinceTheBillBefore() {
    entry(EntryKind.CHARGE, "100.00", 1);
    entry(EntryKind.PAYMENT, "-100.00", 0);
    entry(EntryKind.CHARGE, "200.00", 2);
    entry(EntryKind.PAYMENT, "-50.00", 0);
    entry(EntryKind.REVERSAL, "-200.00", 2);
    entry(EntryKind.CHARGE, "180.00", 3);
    assertThat(of(2)).containsExactly(Money.of("-100.00"));
    assertThat(of(3, 2L)).containsExactly(Money.of("-50.00"), Money.of("-200.00"));
  }

  @Test
  void countsAReversalPostedAfterTheChargeOfTheSameNight() {
    entry(EntryKind.CHARGE, "200.00", 2);
    entry(EntryKind.CHARGE, "180.00", 3);
    entry(EntryKind.REVERSAL, "-200.00", 2);
    entry(EntryKind.PAYMENT, "-180.00", 0);
    assertThat(of(3, 2L)).containsExactly(Money.of("-200.00"));
  }

  @Test
  void listsNothingForABillThatTheLedgerDoesNotKnow() {
    entry(EntryKind.PAYMENT, "-50.00", 0);
    assertThat(of(9)).isEmpty();
  }

  @Test
  void beginsWithTheFirstEntryForAFirstBill() {
    entry(EntryKind.OPENING, "12.00", 0);
    entry(EntryKind.PAYMENT, "-12.00", 0);
    entry(EntryKind.CHARGE, "80.00", 1);
    assertThat(of(1)).containsExactly(Money.of("12.00"), Money.of("-12.00"));
  }
}

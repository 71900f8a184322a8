package ua.oblik.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import ua.oblik.billing.BillView;
import ua.oblik.billing.SupersededBill;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.ledger.EntryKind;
import ua.oblik.ledger.EntryView;
import ua.oblik.ledger.Ledger;

/** What moved on the account between the bill before and this one. */
@Dependent
class EarlierEntries {
  @Inject private Ledger ledger;

  /** Payments, reversals and credits in the order of the ledger. */
  List<Movement> before(BillView bill) {
    List<BillNumber> replaced = bill.supersedes().stream().map(SupersededBill::number).toList();
    List<EntryView> lately = entries(bill, bill.issuedOn().minusYears(1));
    List<EntryView> entries =
        beginsBefore(lately, bill.number()) ? lately : entries(bill, LocalDate.EPOCH);
    return movements(entries, bill.number(), replaced);
  }

  private List<EntryView> entries(BillView bill, LocalDate since) {
    return ledger.entries(bill.accountId(), bill.issuedOn().plusYears(1), bill.issuedOn(), since);
  }

  /** Whether they reach back to the charge of the bill before: older ones do not matter then. */
  private static boolean beginsBefore(List<EntryView> entries, BillNumber bill) {
    return entries.stream()
        .limit(Math.max(0, chargeOf(entries, bill)))
        .anyMatch(entry -> entry.kind() == EntryKind.CHARGE);
  }

  /**
   * The entries after the charge of the bill before, up to this bill's own charge, and the
   * reversals of what it replaces, which are posted together with it.
   */
  static List<Movement> movements(
      List<EntryView> entries, BillNumber bill, List<BillNumber> replaced) {
    int own = chargeOf(entries, bill);
    if (own < 0) {
      return List.of();
    }
    int start = own - 1;
    while (start >= 0 && entries.get(start).kind() != EntryKind.CHARGE) {
      start--;
    }
    List<EntryView> since = entries.subList(start + 1, entries.size());
    int ownSince = own - start - 1;
    return IntStream.range(0, since.size())
        .filter(i -> i < ownSince || isReversalOf(since.get(i), replaced))
        .mapToObj(since::get)
        .map(EarlierEntries::movement)
        .toList();
  }

  private static int chargeOf(List<EntryView> entries, BillNumber bill) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      EntryView entry = entries.get(i);
      if (entry.kind() == EntryKind.CHARGE && entry.bill().filter(bill::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isReversalOf(EntryView entry, List<BillNumber> replaced) {
    return entry.kind() == EntryKind.REVERSAL
        && entry.bill().filter(replaced::contains).isPresent();
  }

  private static Movement movement(EntryView entry) {
    String note = entry.bill().map(number -> "№ " + number).orElse("");
    return new Movement(
        entry.valueOn(),
        entry.kind(),
        note,
        entry.adjusted().map(EntryView.Adjusted::reason),
        entry.amount());
  }
}

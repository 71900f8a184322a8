package ua.oblik.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
    List<EntryView> entries =
        ledger.entries(bill.accountId(), bill.issuedOn().plusYears(1), bill.issuedOn());
    List<BillNumber> replaced = bill.supersedes().stream().map(SupersededBill::number).toList();
    return movements(entries, bill.number(), replaced);
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
    return new Movement(entry.valueOn(), entry.kind(), note, entry.amount());
  }
}

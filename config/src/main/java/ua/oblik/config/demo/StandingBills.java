package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.billing.LiveBill.Span;

/** The bills of an account that nothing has superseded yet, as far as the next bill needs them. */
final class StandingBills {

  private static final int FINAL_BILLS_KEPT = 3;

  private final List<LiveBill> bills = new ArrayList<>();

  /** A bill was issued, those it supersedes stand no longer. */
  void issue(BillNumber number, BillDraft draft) {
    Set<BillNumber> superseded = Set.copyOf(draft.supersedes());
    bills.removeIf(bill -> superseded.contains(bill.number()));
    bills.add(draft.live(number));
    long finals = bills.stream().filter(bill -> bill.kind() == BillKind.FINAL).count();
    for (int i = 0; finals > FINAL_BILLS_KEPT && i < bills.size(); ) {
      if (bills.get(i).kind() == BillKind.FINAL) {
        bills.remove(i);
        finals--;
      } else {
        i++;
      }
    }
  }

  /** All provisional ones and the last final ones. */
  List<LiveBill> recent() {
    return bills;
  }

  /** The earliest day the next bill may bill again. */
  Optional<LocalDate> firstDayToBill() {
    LocalDate first = null;
    for (LiveBill bill : bills) {
      for (Span span : bill.spans()) {
        LocalDate from = span.days().from();
        first = first == null || from.isBefore(first) ? from : first;
      }
    }
    return Optional.ofNullable(first);
  }
}

package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.billing.BillLine;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.billing.LiveBill.Line;
import ua.oblik.domain.billing.LiveBill.Span;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.Boundary;

/** The bills of an account that nothing has superseded yet, as far as the next bill needs them. */
final class StandingBills {

  private static final int FINAL_BILLS_KEPT = 3;

  private final List<LiveBill> bills = new ArrayList<>();

  /** A bill was issued, those it supersedes stand no longer. */
  void issue(BillNumber number, BillDraft draft) {
    Set<BillNumber> superseded = Set.copyOf(draft.supersedes());
    bills.removeIf(bill -> superseded.contains(bill.number()));
    bills.add(new LiveBill(number, draft.kind(), draft.total(), spans(draft), lines(draft)));
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

  private static List<Span> spans(BillDraft draft) {
    Map<AgreementId, DateRange> days = new LinkedHashMap<>();
    Map<AgreementId, Boundary> lastActual = new LinkedHashMap<>();
    for (BillSegment segment : draft.segments()) {
      days.merge(
          segment.agreement(),
          segment.days(),
          (before, next) -> new DateRange(before.from(), next.until()));
      segment.closing().ifPresent(read -> lastActual.put(segment.agreement(), read));
    }
    return days.entrySet().stream()
        .map(
            entry ->
                new Span(
                    entry.getKey(),
                    entry.getValue(),
                    Optional.ofNullable(lastActual.get(entry.getKey()))))
        .toList();
  }

  private static List<Line> lines(BillDraft draft) {
    List<Line> lines = new ArrayList<>(draft.lines().size());
    for (BillLine line : draft.lines()) {
      lines.add(
          new Line(
              line.agreement(),
              line.kind(),
              line.month(),
              line.days(),
              line.zone(),
              line.quantity(),
              line.amount()));
    }
    return lines;
  }
}

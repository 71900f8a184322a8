package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillRequest.Rebill;

/**
 * Plans the bill that takes the place of one that stands and of all that were billed after it,
 * final ones included: what a later bill charges rests on those before it.
 */
final class RebillPlan {

  private RebillPlan() {}

  static BillPlan of(List<AgreementReads> agreements, List<LiveBill> live, Rebill rebill) {
    List<LiveBill> cancelled = cancelled(live, rebill.from());
    List<LiveBill> standing = live.stream().filter(bill -> !cancelled.contains(bill)).toList();
    List<BillPlan.Span> read = new ArrayList<>();
    List<BillPlan.Span> all = new ArrayList<>();
    for (AgreementReads reads : agreements) {
      Optional<LocalDate> end = BillPlan.billedUntil(reads.agreement().id(), cancelled);
      if (end.isPresent()) {
        LocalDate start = BillPlan.start(reads, cancelled, standing);
        BillPlan.span(reads, start, end.get(), standing).ifPresent(all::add);
        reads
            .latestUntil(end.get())
            .flatMap(newest -> BillPlan.span(reads, start, newest, standing))
            .ifPresent(read::add);
      }
    }
    return new BillPlan(cancelled, standing, read.isEmpty() ? all : read);
  }

  /** The bill and every one that covers later days of one of the agreements so reopened. */
  private static List<LiveBill> cancelled(List<LiveBill> live, BillNumber from) {
    Map<AgreementId, LocalDate> reopened = new HashMap<>();
    List<LiveBill> cancelled = new ArrayList<>();
    List<LiveBill> next = live.stream().filter(bill -> bill.number().equals(from)).toList();
    while (!next.isEmpty()) {
      cancelled.addAll(next);
      next.stream()
          .flatMap(bill -> bill.spans().stream())
          .forEach(
              span ->
                  reopened.merge(
                      span.agreement(), span.days().from(), (a, b) -> a.isBefore(b) ? a : b));
      next =
          live.stream()
              .filter(bill -> !cancelled.contains(bill))
              .filter(bill -> bill.spans().stream().anyMatch(span -> isAfter(span, reopened)))
              .toList();
    }
    return cancelled;
  }

  private static boolean isAfter(LiveBill.Span span, Map<AgreementId, LocalDate> reopened) {
    LocalDate start = reopened.get(span.agreement());
    return start != null && span.days().until().isAfter(start);
  }
}

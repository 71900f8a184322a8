package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ua.oblik.account.AccountId;
import ua.oblik.billing.UndoneRows.Standing;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.metering.BilledMark;
import ua.oblik.metering.BilledMarks;
import ua.oblik.supply.ServicePointId;

/**
 * Sets the billed-up-to marks of service points to what the bills say that still stand: the same as
 * if those taken back had never been issued.
 */
@Dependent
class MarksRestored {

  @Inject private CustomerDatabase customer;
  @Inject private LiveBills liveBills;
  @Inject private BilledMarks marks;

  /** Who is supplied at a point, and by which agreement. */
  private record Supplied(ServicePointId point, AgreementId agreement, AccountId account) {}

  /** A stretch of an agreement that a bill covers. */
  private record Covered(LiveBill bill, LiveBill.Span span) {}

  /** Restores the marks of the points of these bills, which stand no longer. */
  void after(List<Standing> undone, LocalDate day) {
    List<Supplied> supplied = supplied(undone);
    Map<AccountId, List<LiveBill>> standing =
        liveBills.of(supplied.stream().map(Supplied::account).distinct().toList());
    Map<ServicePointId, BilledMark> restored = new HashMap<>();
    for (Supplied at : supplied) {
      mark(at, standing.getOrDefault(at.account(), List.of()))
          .ifPresent(mark -> restored.merge(at.point(), mark, MeterSide::later));
    }
    Set<ServicePointId> unbilled = new HashSet<>();
    supplied.forEach(at -> unbilled.add(at.point()));
    unbilled.removeAll(restored.keySet());
    marks.restore(restored.values(), unbilled, day);
  }

  private List<Supplied> supplied(List<Standing> undone) {
    return customer.list(
        """
        select g.service_point_id, g.id, g.account_id from service_agreement g
        where g.service_point_id in (select s.service_point_id from unnest(?, ?) as u (bill_no, issued_on)
          join bill_segment s on s.issued_on = u.issued_on and s.bill_no = u.bill_no)
        """,
        row ->
            new Supplied(
                new ServicePointId(row.number("service_point_id")),
                new AgreementId(row.number("id")),
                new AccountId(row.number("account_id"))),
        Standing.numbers(undone),
        undone.stream().map(Standing::issuedOn).toList());
  }

  private static Optional<BilledMark> mark(Supplied at, Collection<LiveBill> bills) {
    List<Covered> covered = new ArrayList<>();
    for (LiveBill bill : bills) {
      bill.spans().stream()
          .filter(span -> span.agreement().equals(at.agreement()))
          .forEach(span -> covered.add(new Covered(bill, span)));
    }
    return covered.stream()
        .reduce((a, b) -> b.span().days().until().isAfter(a.span().days().until()) ? b : a)
        .map(last -> mark(at.point(), last, covered));
  }

  private static BilledMark mark(ServicePointId point, Covered last, List<Covered> covered) {
    LocalDate actualUntil =
        covered.stream()
            .map(each -> each.span().lastActual())
            .flatMap(Optional::stream)
            .map(Boundary::effectiveOn)
            .max(LocalDate::compareTo)
            .or(() -> first(covered))
            .orElseThrow();
    LocalDate billedUntil = last.span().days().until();
    return new BilledMark(
        point,
        billedUntil,
        actualUntil,
        last.bill().number().value(),
        MeterSide.months(actualUntil, billedUntil));
  }

  private static Optional<LocalDate> first(List<Covered> covered) {
    return Stream.of(covered)
        .flatMap(List::stream)
        .map(each -> each.span().days().from())
        .min(LocalDate::compareTo);
  }
}

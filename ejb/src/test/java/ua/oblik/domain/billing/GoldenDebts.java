package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.Allocation;
import ua.oblik.domain.payment.LateFee;

/** What the bills of a golden case left to be paid, and what paying late costs. */
final class GoldenDebts {
  private final Map<BillNumber, LateFee.Debt> bills = new LinkedHashMap<>();
  private final List<LateFee.Paid> payments = new ArrayList<>();
  private final List<Era<LateFee.Rule>> rules = new ArrayList<>();

  void rule(LateFee.Rule rule, LocalDate from) {
    if (!rules.isEmpty()) {
      Era<LateFee.Rule> last = rules.remove(rules.size() - 1);
      rules.add(new Era<>(new DateRange(last.days().from(), from), last.value()));
    }
    rules.add(new Era<>(DateRange.startingOn(from), rule));
  }

  void issued(BillNumber number, BillDraft bill) {
    bill.supersedes().forEach(bills::remove);
    bills.put(number, new LateFee.Debt(bill.total(), bill.statement().dueOn(), List.of()));
  }

  void paid(Money amount, LocalDate on) {
    payments.add(new LateFee.Paid(amount, on));
  }

  /** The fees of a month, each bill's rounded once. */
  Money fees(YearMonth month) {
    return Money.sum(
        bills.entrySet().stream()
            .map(
                bill ->
                    LateFee.during(
                        DateRange.of(month),
                        new LateFee.Debt(
                            bill.getValue().amount(), bill.getValue().dueOn(), of(bill.getKey())),
                        new Timeline<>(rules)))
            .toList());
  }

  private List<LateFee.Paid> of(BillNumber number) {
    List<Allocation.Credit> credits = new ArrayList<>();
    for (int i = 0; i < payments.size(); i++) {
      credits.add(new Allocation.Credit(i, Optional.empty(), payments.get(i).amount()));
    }
    List<Allocation.Debt> debts =
        bills.entrySet().stream()
            .map(bill -> new Allocation.Debt(bill.getKey(), bill.getValue().amount()))
            .toList();
    return Allocation.of(credits, debts).stream()
        .filter(share -> share.bill().equals(number))
        .map(share -> new LateFee.Paid(share.amount(), payments.get((int) share.payment()).on()))
        .toList();
  }
}

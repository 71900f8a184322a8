package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;

/** Credits the monthly subsidy, once for each settlement month. */
final class Subsidies {

  private Subsidies() {}

  static List<BillLine> of(Reliefs reliefs, BillPlan plan) {
    List<BillLine> lines = new ArrayList<>();
    AgreementId first = plan.spans().get(0).reads().agreement().id();
    for (DateRange days : plan.period().byMonth()) {
      YearMonth month = YearMonth.from(days.from());
      Optional<Reliefs.Subsidy> subsidy = reliefs.subsidy().on(month.atDay(1));
      if (subsidy.isPresent() && !isCredited(month, plan.standing())) {
        lines.add(
            BillLines.other(LineKind.SUBSIDY, first, days, subsidy.get().perMonth().negated())
                .withSource(subsidy.get().source()));
      }
    }
    return lines;
  }

  private static boolean isCredited(YearMonth month, List<LiveBill> standing) {
    return standing.stream()
        .flatMap(bill -> bill.lines().stream())
        .anyMatch(line -> line.kind() == LineKind.SUBSIDY && line.month().equals(month));
  }
}

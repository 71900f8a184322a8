package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.RatedLine;

/** Builds the lines of a bill; they get their numbers last. */
final class BillLines {

  private static final int UNNUMBERED = 0;

  private BillLines() {}

  static BillLine energy(
      AgreementId agreement, DateRange days, RatedLine rated, List<Integer> segments) {
    return new BillLine(
        UNNUMBERED,
        LineKind.ENERGY,
        agreement,
        month(days),
        days,
        Optional.of(rated.zone()),
        rated.quantity(),
        Optional.of(rated.price()),
        rated.amount(),
        segments,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static BillLine chargedBefore(
      AgreementId agreement, ChargedBefore charged, List<Integer> segments) {
    return new BillLine(
        UNNUMBERED,
        LineKind.CHARGED_BEFORE,
        agreement,
        month(charged.days()),
        charged.days(),
        Optional.of(charged.zone()),
        charged.quantity().negated(),
        Optional.empty(),
        charged.amount().negated(),
        segments,
        Optional.of(charged.bill()),
        Optional.empty(),
        Optional.empty());
  }

  static BillLine other(LineKind kind, AgreementId agreement, DateRange days, Money amount) {
    return new BillLine(
        UNNUMBERED,
        kind,
        agreement,
        month(days),
        days,
        Optional.empty(),
        Energy.ZERO,
        Optional.empty(),
        amount,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Lines are of one month; VAT on a bill of several counts to the last. */
  private static YearMonth month(DateRange days) {
    return YearMonth.from(days.lastDay());
  }

  static List<BillLine> numbered(List<BillLine> lines) {
    List<BillLine> numbered = new ArrayList<>(lines.size());
    for (BillLine line : lines) {
      numbered.add(line.withNumber(numbered.size() + 1));
    }
    return numbered;
  }
}

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
      AgreementId agreement,
      YearMonth month,
      DateRange days,
      RatedLine rated,
      List<Integer> segments) {
    return new BillLine(
        UNNUMBERED,
        LineKind.ENERGY,
        agreement,
        month,
        days,
        Optional.of(rated.zone()),
        rated.quantity(),
        Optional.of(rated.price()),
        rated.amount(),
        segments,
        Optional.empty(),
        Optional.empty());
  }

  static BillLine chargedBefore(
      AgreementId agreement, YearMonth month, ChargedBefore charged, List<Integer> segments) {
    return new BillLine(
        UNNUMBERED,
        LineKind.CHARGED_BEFORE,
        agreement,
        month,
        charged.days(),
        Optional.of(charged.zone()),
        charged.quantity().negated(),
        Optional.empty(),
        charged.amount().negated(),
        segments,
        Optional.of(charged.bill()),
        Optional.empty());
  }

  static BillLine other(
      LineKind kind, AgreementId agreement, YearMonth month, DateRange days, Money amount) {
    return new BillLine(
        UNNUMBERED,
        kind,
        agreement,
        month,
        days,
        Optional.empty(),
        Energy.ZERO,
        Optional.empty(),
        amount,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static List<BillLine> numbered(List<BillLine> lines) {
    List<BillLine> numbered = new ArrayList<>(lines.size());
    for (BillLine line : lines) {
      numbered.add(line.withNumber(numbered.size() + 1));
    }
    return numbered;
  }
}

package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.Zone;

/**
 * An issued bill that nothing supersedes.
 *
 * @param number which bill
 * @param kind whether it can be superseded
 * @param total what it charged
 * @param spans what it covers, one per agreement
 * @param lines its lines; lines of months that cannot be billed again may be left out
 */
public record LiveBill(
    BillNumber number, BillKind kind, Money total, List<Span> spans, List<Line> lines) {

  /**
   * The days billed for one agreement.
   *
   * @param agreement which agreement
   * @param days all its segments together
   * @param lastActual the latest actual read it rests on; the closing read of a final bill
   */
  public record Span(AgreementId agreement, DateRange days, Optional<Boundary> lastActual) {}

  /**
   * A line as charged.
   *
   * @param agreement which agreement
   * @param kind what for
   * @param month the settlement month
   * @param days the days of the slice it was rated in
   * @param zone for energy
   * @param quantity for energy and relief; negative where charged energy was taken off
   * @param amount as charged
   */
  public record Line(
      AgreementId agreement,
      LineKind kind,
      YearMonth month,
      DateRange days,
      Optional<Zone> zone,
      Energy quantity,
      Money amount) {}

  /** Fixed. */
  public LiveBill {
    spans = List.copyOf(spans);
    lines = List.copyOf(lines);
  }

  /** What bills have charged for a month. */
  static Money charged(YearMonth month, List<LiveBill> bills) {
    return Money.sum(
        bills.stream()
            .flatMap(bill -> bill.lines.stream())
            .filter(line -> line.month().equals(month))
            .map(Line::amount)
            .toList());
  }
}

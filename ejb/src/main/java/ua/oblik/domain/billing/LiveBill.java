package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param spans what it covers, one per agreement
 * @param charges what it charged, by settlement month
 * @param lines its lines; lines of months that cannot be billed again may be left out
 */
public record LiveBill(
    BillNumber number,
    BillKind kind,
    List<Span> spans,
    Map<YearMonth, Money> charges,
    List<Line> lines) {

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
    charges = Map.copyOf(charges);
    lines = List.copyOf(lines);
  }

  /** A bill with all of its lines. */
  public LiveBill(BillNumber number, BillKind kind, List<Span> spans, List<Line> lines) {
    this(
        number,
        kind,
        spans,
        lines.stream().collect(Collectors.toMap(Line::month, Line::amount, Money::plus)),
        lines);
  }

  /** What it charged. */
  public Money total() {
    return Money.sum(List.copyOf(charges.values()));
  }

  /** What it charged for a month; empty if nothing. */
  public Optional<Money> charged(YearMonth month) {
    return Optional.ofNullable(charges.get(month));
  }

  /** What bills have charged for a month. */
  static Money charged(YearMonth month, List<LiveBill> bills) {
    return Money.sum(bills.stream().flatMap(bill -> bill.charged(month).stream()).toList());
  }
}

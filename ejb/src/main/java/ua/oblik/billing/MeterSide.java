package ua.oblik.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.domain.account.AgreementId;
import ua.oblik.domain.billing.BillSegment;
import ua.oblik.domain.billing.LiveBill;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.metering.BilledMark;
import ua.oblik.metering.MeasuredPoint;
import ua.oblik.metering.StoredEstimate;

/** What a bill leaves behind in the meter schema. */
final class MeterSide {

  private MeterSide() {}

  /** How far each point of the bill is billed now. */
  static List<BilledMark> marks(BillingCase of, IssuedBill bill) {
    List<BilledMark> marks = new ArrayList<>();
    for (LiveBill.Span span : bill.draft().spans()) {
      marks.add(mark(of.points().get(span.agreement()), bill, span.agreement(), span.days()));
    }
    return marks;
  }

  /**
   * A point that changed hands has a bill of each side; the later one says how far it is billed.
   */
  static BilledMark later(BilledMark one, BilledMark other) {
    return other.billedUntil().isAfter(one.billedUntil()) ? other : one;
  }

  /** The estimates the bill rests on, register by register. */
  static List<StoredEstimate> estimates(BillingCase of, IssuedBill bill) {
    List<StoredEstimate> estimates = new ArrayList<>();
    for (BillSegment segment : bill.draft().segments()) {
      segment
          .estimate()
          .ifPresent(
              estimate ->
                  estimate
                      .volumes()
                      .forEach(
                          (register, energy) ->
                              estimates.add(
                                  new StoredEstimate(
                                      of.points().get(segment.agreement()).point(),
                                      estimate.days(),
                                      register,
                                      energy,
                                      estimate.rule(),
                                      bill.number().value()))));
    }
    return estimates;
  }

  private static BilledMark mark(
      MeasuredPoint point, IssuedBill bill, AgreementId agreement, DateRange days) {
    LocalDate actualUntil =
        bill.draft().segments().stream()
            .filter(segment -> segment.agreement().equals(agreement))
            .flatMap(segment -> Stream.of(segment.opening(), segment.closing()))
            .flatMap(Optional::stream)
            .map(Boundary::effectiveOn)
            .max(LocalDate::compareTo)
            .or(() -> point.mark().map(BilledMark::actualUntil))
            .orElse(days.from());
    return new BilledMark(
        point.point(),
        days.until(),
        actualUntil,
        bill.number().value(),
        months(actualUntil, days.until()));
  }

  /** Settlement months, begun ones included, that end without an actual read. */
  static int months(LocalDate actualUntil, LocalDate billedUntil) {
    return actualUntil.isBefore(billedUntil)
        ? (int)
                ChronoUnit.MONTHS.between(
                    YearMonth.from(actualUntil), YearMonth.from(billedUntil.minusDays(1)))
            + 1
        : 0;
  }
}

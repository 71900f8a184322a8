package ua.oblik.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.Consumption;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSpan;

/**
 * Which reads the bills of a run rest on, where estimates are first of all taken from the same
 * month a year before: the latest ones, and those around the months whose counterparts have no read
 * yet. What lies between changes nothing as long as those months are covered by reads.
 *
 * @param today the business date, whose month is the last to be estimated
 * @param window by which a read counts for the first of a month
 */
public record EstimatedDays(LocalDate today, ReadingWindow window) {

  /** The read that the last bill closed with, and what was read shortly before. */
  private static final int RECENT_DAYS = 40;

  /** A read of the first of a month is taken some days before or after it. */
  private static final int SLACK_DAYS = 15;

  /** From when on reads may be billed that are not yet. */
  static LocalDate recent(BilledMark mark) {
    return mark.actualUntil().minusDays(RECENT_DAYS);
  }

  /** The days of reads that can open and close a range. */
  static DateRange around(DateRange days) {
    return new DateRange(days.from().minusDays(SLACK_DAYS), days.until().plusDays(SLACK_DAYS));
  }

  /** The months a year before those that begin with the latest read; empty if there is none. */
  Optional<DateRange> aYearBefore(MeterSpan meter) {
    List<Boundary> reads = meter.boundaries(window);
    if (reads.isEmpty()) {
      return Optional.empty();
    }
    YearMonth first = YearMonth.from(reads.get(reads.size() - 1).effectiveOn()).minusYears(1);
    return DateRange.between(
        first.atDay(1), YearMonth.from(today).minusYears(1).plusMonths(1).atDay(1));
  }

  /**
   * Whether the reads around those months cover them, so that an estimate rests on nothing else:
   * what was read later closes them only where no read between the two was left out.
   */
  boolean isCovered(DateRange days, MeterSpan meter) {
    DateRange around = around(days);
    List<MeterRead> reads =
        meter.reads().stream().filter(read -> around.contains(read.readOn())).toList();
    MeterSpan then = new MeterSpan(meter.plate(), meter.inPlace(), reads);
    return Estimation.covers(Consumption.history(List.of(then), window), days);
  }
}

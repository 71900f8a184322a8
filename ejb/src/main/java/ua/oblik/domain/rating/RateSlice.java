package ua.oblik.domain.rating;

import java.time.LocalDate;
import java.util.List;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.RateVersion;

/**
 * The days of one settlement month in which one version applies: the whole month, whatever part of
 * it is billed, unless a version changes inside it.
 *
 * @param days within one month
 * @param version what applies
 * @param asOf the first of the days on which somebody was supplied: what else is dated counts as of
 *     it, since days before a move-in and after a move-out only keep thresholds whole
 * @param ofMonth the days of all slices of the month in order, this one's among them
 */
public record RateSlice(
    DateRange days, RateVersion version, LocalDate asOf, List<DateRange> ofMonth) {

  /** Fixed. */
  public RateSlice {
    ofMonth = List.copyOf(ofMonth);
  }

  /**
   * The share of something that lies on some days of the month: the part that falls on the days of
   * this slice. The shares of all slices add up to the whole exactly, the largest remainders first.
   *
   * @param whole on all of the days
   * @param on days of this month
   * @param unit watt-hours of the smallest step
   */
  public Energy shareOf(Energy whole, DateRange on, long unit) {
    if (days.contains(on)) {
      return whole;
    }
    long[] weights =
        ofMonth.stream()
            .mapToLong(slice -> slice.intersection(on).map(DateRange::days).orElse(0))
            .toArray();
    long[] shares = Apportionment.spread(whole.wattHours() / unit, weights);
    return new Energy(shares[ofMonth.indexOf(days)] * unit);
  }

  /**
   * The share of a monthly threshold that falls on these days; a month with one version has it
   * whole.
   *
   * @param threshold in a settlement month
   * @param unit watt-hours of the smallest step
   */
  Energy shareOf(Energy threshold, long unit) {
    return shareOf(
        threshold,
        new DateRange(ofMonth.get(0).from(), ofMonth.get(ofMonth.size() - 1).until()),
        unit);
  }
}

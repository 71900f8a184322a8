package ua.oblik.domain.rating;

import java.time.LocalDate;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.tariff.RateVersion;

/**
 * The days of one settlement month in which one version applies: the whole month, whatever part of
 * it is billed, unless a version changes inside it.
 *
 * @param days within one month
 * @param version what applies
 */
public record RateSlice(DateRange days, RateVersion version) {

  /**
   * The share of a monthly threshold that falls on these days. The shares of all slices of a month
   * add up to the threshold exactly; a month with one version has it whole.
   *
   * @param threshold in a settlement month
   * @param unit watt-hours of the smallest step
   */
  Energy shareOf(Energy threshold, long unit) {
    LocalDate from = days.from();
    int monthDays = from.lengthOfMonth();
    int before = from.getDayOfMonth() - 1;
    long units = threshold.wattHours() / unit;
    return new Energy(
        unit
            * (rounded(units, before + days.days(), monthDays)
                - rounded(units, before, monthDays)));
  }

  private static long rounded(long units, int days, int monthDays) {
    return (2 * units * days + monthDays) / (2L * monthDays);
  }
}

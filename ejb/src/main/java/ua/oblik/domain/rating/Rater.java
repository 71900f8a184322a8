package ua.oblik.domain.rating;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;

/** Rates the volumes of one settlement month of one agreement. */
public final class Rater {

  private Rater() {}

  /**
   * The versions that apply in a month.
   *
   * @return in order; empty if on any day no version does: tariff not confirmed
   */
  public static Optional<List<RateSlice>> slices(
      YearMonth month, Timeline<CustomerClass> classes, RateBook book) {
    return java.util.Objects.requireNonNull(null, "not yet");
  }

  /**
   * Rates the whole volume of a slice.
   *
   * @param volumes per zone, none negative, lower registers first
   * @param wholeKWh whether parts are whole kilowatt-hours
   * @return lines in order of block, then zone; no lines without volume; empty if a zone's
   *     coefficient is not confirmed
   */
  public static Optional<List<RatedLine>> rate(
      RateSlice slice, SortedMap<Zone, Energy> volumes, RateBook book, boolean wholeKWh) {
    return java.util.Objects.requireNonNull(null, "not yet");
  }
}

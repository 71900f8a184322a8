package ua.oblik.domain.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.LongStream;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.measure.Apportionment;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TierPolicy;
import ua.oblik.domain.tariff.TimeOfUsePeriod;
import ua.oblik.domain.tariff.ZonePeriod;

/** Rates the volumes of one settlement month of one agreement. */
public final class Rater {

  private static final long WATT_HOUR = 1;
  private static final long KILOWATT_HOUR = 1000;

  private Rater() {}

  /**
   * The versions that apply in a month; it is cut where the schedule changes, and where a new
   * version of the coefficients of the meters' zones begins. Days without a class (before a
   * move-in, after a move-out) belong to the version next to them, so that thresholds stay whole.
   *
   * @param zones how many the meters of the month have
   * @return in order; empty if on any day with a class no version applies: tariff not confirmed
   */
  public static Optional<List<RateSlice>> slices(
      YearMonth month, Timeline<CustomerClass> classes, Set<Integer> zones, RateBook book) {
    return slices(month, classes, book.zoneChanges(zones, DateRange.of(month)), book);
  }

  /**
   * The versions that apply in a month; it is cut where the schedule changes, and where the caller
   * says.
   *
   * @param cuts days on which something begins that is charged by days, as a version is
   * @return in order; empty if on any day with a class no version applies: tariff not confirmed
   */
  public static Optional<List<RateSlice>> slices(
      YearMonth month,
      Timeline<CustomerClass> classes,
      NavigableSet<LocalDate> cuts,
      RateBook book) {
    DateRange all = DateRange.of(month);
    List<Change> changes = new ArrayList<>();
    for (Era<CustomerClass> era : classes.eras()) {
      Optional<DateRange> days = era.days().intersection(all);
      if (days.isPresent()
          && !follow(book.versions(era.value(), month), cuts, days.get(), changes)) {
        return Optional.empty();
      }
    }
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(slices(all, changes));
  }

  /** The days between the changes; those before the first and after the last belong to these. */
  private static List<RateSlice> slices(DateRange month, List<Change> changes) {
    List<DateRange> days = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      days.add(
          new DateRange(
              i == 0 ? month.from() : changes.get(i).on(),
              i + 1 < changes.size() ? changes.get(i + 1).on() : month.until()));
    }
    List<RateSlice> slices = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      slices.add(new RateSlice(days.get(i), changes.get(i).version(), changes.get(i).on(), days));
    }
    return slices;
  }

  /** From a day on another version applies than before. */
  private record Change(LocalDate on, RateVersion version) {}

  /** Adds the changes on some days with a class; false if on any of them no version applies. */
  private static boolean follow(
      List<Era<RateVersion>> versions,
      NavigableSet<LocalDate> cuts,
      DateRange days,
      List<Change> changes) {
    LocalDate confirmed = days.from();
    for (Era<RateVersion> rated : versions) {
      if (confirmed.isBefore(days.until()) && rated.days().contains(confirmed)) {
        DateRange part = new DateRange(confirmed, rated.days().until());
        change(rated.value(), part.intersection(days).orElseThrow(), cuts, changes);
        confirmed = part.until();
      }
    }
    return !confirmed.isBefore(days.until());
  }

  /** A slice begins where the version is another than before, and at each of the cuts. */
  private static void change(
      RateVersion version, DateRange days, NavigableSet<LocalDate> cuts, List<Change> changes) {
    boolean same = !changes.isEmpty() && changes.get(changes.size() - 1).version().equals(version);
    if (!same) {
      changes.add(new Change(days.from(), version));
    }
    for (LocalDate cut : cuts.subSet(days.from(), true, days.until(), false)) {
      if (same || cut.isAfter(days.from())) {
        changes.add(new Change(cut, version));
      }
    }
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
    List<ZoneVolume> zones = new ArrayList<>(volumes.size());
    for (Map.Entry<Zone, Energy> volume : volumes.entrySet()) {
      Optional<ZoneVolume> zone = zoneVolume(volume.getKey(), volume.getValue(), slice, book);
      if (zone.isEmpty()) {
        return Optional.empty();
      }
      zones.add(zone.get());
    }
    long unit = wholeKWh ? KILOWATT_HOUR : WATT_HOUR;
    return Optional.of(new Rating(slice, zones, unit, new ArrayList<>()).rate());
  }

  private static Optional<ZoneVolume> zoneVolume(
      Zone zone, Energy volume, RateSlice slice, RateBook book) {
    if (volume.isNegative()) {
      throw new IllegalArgumentException("negative volume in " + zone + ": " + volume);
    }
    if (zone.zones() == 1) {
      return Optional.of(
          new ZoneVolume(zone, volume.wattHours(), TimeOfUsePeriod.ALL_DAY, Coefficient.ONE));
    }
    Optional<ZonePeriod> period = book.zonePeriod(zone.zones(), zone.register(), slice.asOf());
    return period.map(p -> new ZoneVolume(zone, volume.wattHours(), p.period(), p.coefficient()));
  }

  private record ZoneVolume(
      Zone zone, long wattHours, TimeOfUsePeriod period, Coefficient coefficient) {}

  /** One slice, its volumes and the lines so far. */
  private record Rating(RateSlice slice, List<ZoneVolume> zones, long unit, List<RatedLine> lines) {

    List<RatedLine> rate() {
      if (slice.version().policy() == TierPolicy.CLIFF) {
        cliff();
      } else {
        graduated();
      }
      return lines;
    }

    private void cliff() {
      long total = zones.stream().mapToLong(ZoneVolume::wattHours).sum();
      for (Block block : slice.version().blocks()) {
        if (total <= end(block)) {
          zones.forEach(zone -> add(block, zone, zone.wattHours()));
          return;
        }
      }
    }

    private void graduated() {
      long[] left = zones.stream().mapToLong(zone -> zone.wattHours() / unit).toArray();
      long total = LongStream.of(left).sum();
      long allocated = 0;
      for (Block block : slice.version().blocks()) {
        long inBlock = Math.min(total, end(block) / unit) - allocated;
        if (inBlock > 0) {
          long[] parts = Apportionment.spread(inBlock, left);
          for (int i = 0; i < left.length; i++) {
            add(block, zones.get(i), parts[i] * unit);
            left[i] -= parts[i];
          }
          allocated += inBlock;
        }
      }
    }

    private long end(Block block) {
      return block.upTo().map(upTo -> slice.shareOf(upTo, unit).wattHours()).orElse(Long.MAX_VALUE);
    }

    private void add(Block block, ZoneVolume zone, long wattHours) {
      if (wattHours > 0) {
        Energy quantity = new Energy(wattHours);
        Price price =
            new Price(
                block.rate(),
                zone.coefficient(),
                block.number(),
                block.upTo().map(upTo -> slice.shareOf(upTo, unit)),
                zone.period(),
                slice.version());
        Money amount = Money.rounded(ExactAmount.of(quantity, price.rate(), price.coefficient()));
        lines.add(new RatedLine(slice.days(), zone.zone(), quantity, price, amount));
      }
    }
  }
}

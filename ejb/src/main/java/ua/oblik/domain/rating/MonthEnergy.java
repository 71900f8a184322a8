package ua.oblik.domain.rating;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;

/**
 * What the energy of a whole settlement month costs an agreement: the sum of its rated lines,
 * without fixed charges, minimums, relief and subsidy.
 *
 * @param month the settlement month
 * @param classes of the agreement by date
 * @param volumes of the month per zone, none negative
 */
public record MonthEnergy(
    YearMonth month, Timeline<CustomerClass> classes, SortedMap<Zone, Energy> volumes) {

  private static final long KILOWATT_HOUR = 1000;

  /** The amount under a book of rates; empty where a tariff is not confirmed. */
  public Optional<Money> costs(RateBook book) {
    Optional<List<RateSlice>> slices = Rater.slices(month, classes, zones(), book);
    if (slices.isEmpty()) {
      return Optional.empty();
    }
    List<Money> amounts = new ArrayList<>();
    for (RateSlice slice : slices.get()) {
      Optional<List<RatedLine>> lines = Rater.rate(slice, share(slice), book, isWhole());
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      lines.get().forEach(line -> amounts.add(line.amount()));
    }
    return Optional.of(Money.sum(amounts));
  }

  private Set<Integer> zones() {
    return volumes.keySet().stream().map(Zone::zones).collect(Collectors.toSet());
  }

  /** The part of the month's volumes that falls on the days of a slice. */
  private SortedMap<Zone, Energy> share(RateSlice slice) {
    SortedMap<Zone, Energy> shares = new TreeMap<>();
    for (Map.Entry<Zone, Energy> volume : volumes.entrySet()) {
      shares.put(
          volume.getKey(),
          slice.shareOf(volume.getValue(), DateRange.of(month), isWhole() ? KILOWATT_HOUR : 1));
    }
    return shares;
  }

  private boolean isWhole() {
    return volumes.values().stream().allMatch(Energy::isWholeKWh);
  }
}

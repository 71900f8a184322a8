package ua.oblik.domain.billing;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.rating.RateSlice;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.rating.Rater;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;

/**
 * What hours cost, approximately: the volumes of the month are rated as a bill would rate them, and
 * the amount of each zone is shared out among its hours by their kilowatt-hours. Where blocks make
 * the price depend on the month, an hour of a month that goes on will cost something else at its
 * end. Charges beside the energy, reliefs and subsidies are left out. No bill rests on it.
 */
public final class HourlyCost {

  private HourlyCost() {}

  /**
   * A measured hour in its zone.
   *
   * @param measured the volume
   * @param zone which zone of the meter the hour belongs to
   */
  public record ZonedHour(HourVolume measured, Zone zone) {}

  /**
   * By what hours are rated.
   *
   * @param classes of the agreement by date
   * @param vat by date, for net rates
   * @param book the rates
   */
  public record Rates(Timeline<CustomerClass> classes, Timeline<Vat> vat, RateBook book) {}

  /**
   * What each of the hours costs.
   *
   * @param month that all of them lie in
   * @return hryvnias with VAT in the order of the hours; empty where a rate is not confirmed
   */
  public static Optional<List<ExactAmount>> of(
      YearMonth month, List<ZonedHour> hours, Rates rates) {
    Optional<List<RateSlice>> slices =
        Rater.slices(
            month,
            rates.classes(),
            hours.stream().map(hour -> hour.zone().zones()).collect(Collectors.toSet()),
            rates.book());
    if (slices.isEmpty()) {
      return Optional.empty();
    }
    Map<ZonedHour, ExactAmount> costs = new HashMap<>();
    for (RateSlice slice : slices.get()) {
      List<ZonedHour> inside =
          hours.stream().filter(h -> slice.days().contains(h.measured().hour().day())).toList();
      SortedMap<Zone, Energy> volumes = new TreeMap<>();
      inside.forEach(h -> volumes.merge(h.zone(), h.measured().volume(), Energy::plus));
      Optional<Map<Zone, ExactAmount>> amounts = amounts(slice, volumes, rates);
      if (amounts.isEmpty()) {
        return Optional.empty();
      }
      inside.forEach(h -> costs.put(h, share(h, amounts.get(), volumes)));
    }
    return Optional.of(hours.stream().map(costs::get).toList());
  }

  private static Optional<Map<Zone, ExactAmount>> amounts(
      RateSlice slice, SortedMap<Zone, Energy> volumes, Rates rates) {
    boolean net = slice.version().basis() == PriceBasis.NET;
    int vat = net ? rates.vat().on(slice.days().from()).map(Vat::percent).orElse(0) : 0;
    return Rater.rate(slice, volumes, rates.book(), false)
        .map(
            lines -> {
              Map<Zone, ExactAmount> amounts = new HashMap<>();
              for (RatedLine line : lines) {
                ExactAmount amount =
                    ExactAmount.of(
                        line.quantity(), line.price().rate(), line.price().coefficient());
                amounts.merge(line.zone(), amount.plus(amount.percent(vat)), ExactAmount::plus);
              }
              return amounts;
            });
  }

  private static ExactAmount share(
      ZonedHour hour, Map<Zone, ExactAmount> amounts, Map<Zone, Energy> volumes) {
    Energy whole = volumes.get(hour.zone());
    return whole.isZero()
        ? ExactAmount.ZERO
        : amounts.get(hour.zone()).share(hour.measured().volume(), whole);
  }
}

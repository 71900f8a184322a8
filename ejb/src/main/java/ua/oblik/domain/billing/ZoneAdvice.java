package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import ua.oblik.domain.billing.Quote.Quoted;
import ua.oblik.domain.billing.Quote.Request;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;

/**
 * What the same months cost, or would have cost, with a meter of one zone and with one of more; of
 * three zones also with two, the day of which is the peak and the shoulder together.
 *
 * @param zones how many more are, two or three
 * @param months one by one, the earliest first
 * @param oneZone all of them with one zone
 * @param zoned all of them with more
 * @param twoZones all of them with two, where more are three
 * @param unknown months without a confirmed tariff, left out of all sums
 */
public record ZoneAdvice(
    int zones,
    List<Month> months,
    Money oneZone,
    Money zoned,
    Optional<Money> twoZones,
    List<YearMonth> unknown) {
  private static final int HUNDRED = 100;

  /**
   * A month.
   *
   * @param month which
   * @param energy consumed, in whole kilowatt-hours
   * @param night of it at night
   * @param oneZone its cost with one zone
   * @param zoned its cost with more
   * @param twoZones its cost with two, where more are three
   */
  public record Month(
      YearMonth month,
      Energy energy,
      Energy night,
      Money oneZone,
      Money zoned,
      Optional<Money> twoZones) {

    /** What more zones save; negative if they cost more. */
    public Money saved() {
      return oneZone.minus(zoned);
    }
  }

  /** What more zones save over all months; negative if they cost more. */
  public Money saved() {
    return oneZone.minus(zoned);
  }

  /** What three zones save against two over all months; negative if they cost more. */
  public Optional<Money> savedAgainstTwo() {
    return twoZones.map(two -> two.minus(zoned));
  }

  /**
   * What two zones would have meant for a meter of one.
   *
   * @param customerClass a household's
   * @param volumes consumed per month
   * @param nightPercent how much of it at night, 0 to 100
   */
  public static ZoneAdvice of(
      CustomerClass customerClass,
      SortedMap<YearMonth, Energy> volumes,
      int nightPercent,
      RateBook book) {
    return compare(
        volumes,
        2,
        volume -> {
          Energy whole = volume.nearestKWh();
          Energy night = share(whole, nightPercent);
          return new TreeMap<>(Map.of(RegisterCode.T1, whole.minus(night), RegisterCode.T2, night));
        },
        customerClass,
        book);
  }

  /**
   * What the zones of a meter mean that has them.
   *
   * @param customerClass a household's
   * @param volumes what its registers counted per month, none of it negative
   */
  public static ZoneAdvice owned(
      CustomerClass customerClass,
      SortedMap<YearMonth, SortedMap<RegisterCode, Energy>> volumes,
      RateBook book) {
    int zones = volumes.values().stream().mapToInt(Map::size).max().orElse(1);
    return compare(volumes, zones, ZoneAdvice::whole, customerClass, book);
  }

  private static <T> ZoneAdvice compare(
      SortedMap<YearMonth, T> volumes,
      int zones,
      Function<T, SortedMap<RegisterCode, Energy>> registers,
      CustomerClass customerClass,
      RateBook book) {
    List<Month> months = new ArrayList<>();
    List<YearMonth> unknown = new ArrayList<>();
    volumes.forEach(
        (month, volume) ->
            month(customerClass, month, registers.apply(volume), book)
                .ifPresentOrElse(months::add, () -> unknown.add(month)));
    return new ZoneAdvice(
        zones,
        List.copyOf(months),
        Money.sum(months.stream().map(Month::oneZone).toList()),
        Money.sum(months.stream().map(Month::zoned).toList()),
        zones > 2
            ? Optional.of(
                Money.sum(
                    months.stream().map(each -> each.twoZones().orElse(each.zoned())).toList()))
            : Optional.empty(),
        List.copyOf(unknown));
  }

  private static Optional<Month> month(
      CustomerClass customerClass,
      YearMonth month,
      SortedMap<RegisterCode, Energy> registers,
      RateBook book) {
    Energy energy = Energy.sum(registers.values());
    Energy night = registers.size() == 1 ? Energy.ZERO : registers.get(registers.lastKey());
    Optional<Money> single = cost(customerClass, month, Map.of("T1", energy.kWh()), book);
    Optional<Money> zoned = cost(customerClass, month, byName(registers), book);
    boolean three = registers.size() > 2;
    Optional<Money> two =
        three ? cost(customerClass, month, ofTwo(energy, night), book) : Optional.empty();
    return single.isEmpty() || zoned.isEmpty() || (three && two.isEmpty())
        ? Optional.empty()
        : Optional.of(new Month(month, energy, night, single.get(), zoned.get(), two));
  }

  private static Map<String, BigDecimal> byName(SortedMap<RegisterCode, Energy> registers) {
    Map<String, BigDecimal> byName = new TreeMap<>();
    registers.forEach((register, volume) -> byName.put(register.name(), volume.kWh()));
    return byName;
  }

  /** The night of two zones is that of three. */
  private static Map<String, BigDecimal> ofTwo(Energy energy, Energy night) {
    return Map.of("T1", energy.minus(night).kWh(), "T2", night.kWh());
  }

  private static Energy share(Energy whole, int percent) {
    return Energy.of(
        whole
            .kWh()
            .multiply(BigDecimal.valueOf(percent))
            .divide(BigDecimal.valueOf(HUNDRED), 0, RoundingMode.HALF_UP));
  }

  private static SortedMap<RegisterCode, Energy> whole(SortedMap<RegisterCode, Energy> volumes) {
    SortedMap<RegisterCode, Energy> whole = new TreeMap<>(volumes);
    whole.replaceAll((register, volume) -> volume.nearestKWh());
    return whole;
  }

  private static Optional<Money> cost(
      CustomerClass customerClass, YearMonth month, Map<String, BigDecimal> kWh, RateBook book) {
    return Quote.calculate(new Request(customerClass.name(), month.toString(), kWh), book)
            instanceof Quoted quoted
        ? Optional.of(quoted.total())
        : Optional.empty();
  }
}

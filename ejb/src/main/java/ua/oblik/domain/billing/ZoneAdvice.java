package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import ua.oblik.domain.billing.Quote.Quoted;
import ua.oblik.domain.billing.Quote.Request;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateBook;

/**
 * What the same months would have cost with a meter of one zone and with one of two.
 *
 * @param months one by one, the earliest first
 * @param oneZone all of them with one zone
 * @param twoZones all of them with two
 * @param unknown months without a confirmed tariff, left out of both sums
 */
public record ZoneAdvice(
    List<Month> months, Money oneZone, Money twoZones, List<YearMonth> unknown) {
  private static final int HUNDRED = 100;

  /**
   * A month.
   *
   * @param month which
   * @param energy consumed, in whole kilowatt-hours
   * @param night of it at night
   * @param oneZone its cost with one zone
   * @param twoZones its cost with two
   */
  public record Month(YearMonth month, Energy energy, Energy night, Money oneZone, Money twoZones) {

    /** What two zones save; negative if they cost more. */
    public Money saved() {
      return oneZone.minus(twoZones);
    }
  }

  /** What two zones save over all months; negative if they cost more. */
  public Money saved() {
    return oneZone.minus(twoZones);
  }

  /**
   * The comparison.
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
    List<Month> months = new ArrayList<>();
    List<YearMonth> unknown = new ArrayList<>();
    volumes.forEach(
        (month, volume) ->
            month(customerClass, month, volume.nearestKWh(), nightPercent, book)
                .ifPresentOrElse(months::add, () -> unknown.add(month)));
    return new ZoneAdvice(
        List.copyOf(months),
        Money.sum(months.stream().map(Month::oneZone).toList()),
        Money.sum(months.stream().map(Month::twoZones).toList()),
        List.copyOf(unknown));
  }

  private static Optional<Month> month(
      CustomerClass customerClass, YearMonth month, Energy energy, int percent, RateBook book) {
    Energy night =
        Energy.of(
            energy
                .kWh()
                .multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(HUNDRED), 0, RoundingMode.HALF_UP));
    Map<String, BigDecimal> one = Map.of("T1", energy.kWh());
    Map<String, BigDecimal> two = Map.of("T1", energy.minus(night).kWh(), "T2", night.kWh());
    return cost(customerClass, month, one, book)
        .flatMap(
            single ->
                cost(customerClass, month, two, book)
                    .map(both -> new Month(month, energy, night, single, both)));
  }

  private static Optional<Money> cost(
      CustomerClass customerClass, YearMonth month, Map<String, BigDecimal> kWh, RateBook book) {
    return Quote.calculate(new Request(customerClass.name(), month.toString(), kWh), book)
            instanceof Quoted quoted
        ? Optional.of(quoted.total())
        : Optional.empty();
  }
}

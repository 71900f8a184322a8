package ua.oblik.billing;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.HourVolume.Quality;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;

/**
 * What was measured in an hour, or in the hours of a day.
 *
 * @param first its first hour that is known
 * @param hours how many of its hours are known
 * @param volumes per zone
 * @param cost approximately, with VAT; empty where a rate is not confirmed
 * @param replaced whether the system operator put some of it in for want of a measurement
 */
public record SpanOfUse(
    SettlementHour first,
    int hours,
    Map<RegisterCode, Energy> volumes,
    Optional<Money> cost,
    boolean replaced) {

  private static final long SECONDS_OF_HOUR = 3600;

  /** In the order of the zones. */
  public SpanOfUse {
    volumes = Collections.unmodifiableMap(new TreeMap<>(volumes));
  }

  /** Together hours that follow each other, at least one, at a cost that is known or not. */
  static SpanOfUse of(List<HourOfUse> hours, Optional<Money> cost) {
    Map<RegisterCode, Energy> volumes = new TreeMap<>();
    hours.forEach(hour -> volumes.merge(hour.register(), hour.volume(), Energy::plus));
    return new SpanOfUse(
        hours.get(0).hour(),
        hours.size(),
        volumes,
        cost,
        hours.stream().anyMatch(hour -> hour.measured().quality() == Quality.REPLACED));
  }

  /** The volume of all zones. */
  public Energy total() {
    return RegisterCode.sumOfActive(volumes);
  }

  /** When it begins. */
  public Instant start() {
    return first.start();
  }

  /** How long the known hours last. */
  public long seconds() {
    return hours * SECONDS_OF_HOUR;
  }

  /** Whether hours of its day are missing. */
  public boolean isPartOfDay() {
    return hours < SettlementHour.count(first.day());
  }
}

package ua.oblik.domain.metering;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;

/**
 * The volume per zone between two actual reads, multiplied.
 *
 * @param days from the first read's effective date to the second's
 * @param volumes per register
 */
public record Consumption(DateRange days, Map<RegisterCode, Energy> volumes) {

  /** In order of registers. */
  public Consumption {
    volumes = Collections.unmodifiableMap(new EnumMap<>(volumes));
  }

  /** The sum of the zones. */
  public Energy total() {
    return Energy.sum(volumes.values());
  }

  /**
   * The volumes between two reads of one meter, a confirmed roll-over included.
   *
   * @return empty if a register went backwards without one
   */
  public static Optional<Map<RegisterCode, Energy>> between(
      MeterSpan.MeterPlate plate, MeterRead opening, MeterRead closing) {
    return java.util.Objects.requireNonNull(null, "not yet");
  }
}

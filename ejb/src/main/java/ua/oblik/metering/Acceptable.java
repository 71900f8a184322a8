package ua.oblik.metering;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;

/**
 * Would be taken.
 *
 * @param point where
 * @param meter which meter was read
 * @param read with its values as numbers
 * @param effectiveOn the day it counts for
 * @param consumption since the last actual read, multiplied
 * @param doubts why staff would look at it first; empty if it would be billed at once
 * @param replaces the read it would correct
 */
public record Acceptable(
    ServicePointId point,
    MeterSerial meter,
    MeterRead read,
    LocalDate effectiveOn,
    Map<RegisterCode, Energy> consumption,
    List<Doubt> doubts,
    Optional<MeterRead> replaces)
    implements ReadCheck {

  /** Fixed; registers in their order. */
  public Acceptable {
    consumption = Collections.unmodifiableMap(new TreeMap<>(consumption));
    doubts = List.copyOf(doubts);
  }

  /** The consumption of all zones; reactive energy is not part of it. */
  public Energy total() {
    return RegisterCode.sumOfActive(consumption);
  }
}

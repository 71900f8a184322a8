package ua.oblik.metering;

import java.time.LocalDate;
import java.util.Map;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * A read that staff found wrong, with what it should have been.
 *
 * @param point where
 * @param meter the meter that was read
 * @param readOn the day of the read; it stays
 * @param values the right value of each register
 * @param reason why; kept with the new read
 */
public record ReadCorrection(
    ServicePointCode point,
    MeterSerial meter,
    LocalDate readOn,
    Map<RegisterCode, Energy> values,
    String reason) {

  /** Fixed. */
  public ReadCorrection {
    values = Map.copyOf(values);
  }
}

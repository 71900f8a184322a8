package ua.oblik.metering;

import java.util.Map;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.RegisterCode;

/**
 * The meter that takes the place of another.
 *
 * @param plate what is written on it
 * @param model its type
 * @param values what its registers show when it is put in place, as typed
 */
public record ExchangedMeter(MeterPlate plate, String model, Map<RegisterCode, String> values) {

  /** Fixed. */
  public ExchangedMeter {
    values = Map.copyOf(values);
  }
}

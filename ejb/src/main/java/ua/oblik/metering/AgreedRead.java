package ua.oblik.metering;

import java.time.LocalDate;
import java.util.Map;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;

/**
 * The read that both sides go by where an agreement begins, ends or changes.
 *
 * @param point where
 * @param on the day, at 00:00
 * @param values as typed, per register
 * @param checked whether staff have checked it, however odd it looks: unusual consumption, a
 *     register that went through zero, more than the contracted power
 */
public record AgreedRead(
    ServicePointId point, LocalDate on, Map<RegisterCode, String> values, boolean checked) {

  /** Fixed. */
  public AgreedRead {
    values = Map.copyOf(values);
  }
}

package ua.oblik.metering;

import java.util.Map;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Expectation;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Not stored: the customer is asked whether it is right, and sends the same with a confirmation.
 *
 * @param needed what to confirm
 * @param consumption since the last actual read if it were taken, multiplied
 * @param expected what would have been expected of the same days, all zones
 */
public record ConfirmationNeeded(
    Confirmation needed, Map<RegisterCode, Energy> consumption, Expectation expected)
    implements NotTaken {

  /** Fixed. */
  public ConfirmationNeeded {
    consumption = Map.copyOf(consumption);
  }

  /** The consumption of all zones; reactive energy is no part of it. */
  public Energy total() {
    return RegisterCode.sumOfActive(consumption);
  }

  /** Whether it is compared with what the point used before, not with its contracted power. */
  public boolean isBesideUsual() {
    return expected.ground() == Expectation.Ground.USUAL;
  }
}

package ua.oblik.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Expectation;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.RegisterCode;

/** A meter that counts kvarh beside kilowatt-hours: what is asked about is energy drawn. */
class ReactiveEnergyIsNoKilowattHoursTest {

  @Test
  void isLeftOutOfWhatACustomerIsAskedToConfirm() {
    ConfirmationNeeded asked =
        new ConfirmationNeeded(
            Confirmation.UNUSUAL_CONSUMPTION,
            Map.of(
                RegisterCode.T1, Energy.ofKWh(600),
                RegisterCode.T2, Energy.ofKWh(400),
                RegisterCode.R1, Energy.ofKWh(500)),
            new Expectation(Energy.ofKWh(300), Expectation.Ground.USUAL, 3));
    assertThat(asked.total()).isEqualTo(Energy.ofKWh(1000));
  }
}

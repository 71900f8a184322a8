package ua.oblik.billing;

import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;

/**
 * A measured hour with its zone and its cost.
 *
 * @param measured the volume
 * @param register the zone
 * @param cost unrounded, with VAT; empty where a rate is not confirmed
 */
record HourOfUse(HourVolume measured, RegisterCode register, Optional<ExactAmount> cost) {
  SettlementHour hour() {
    return measured.hour();
  }

  Energy volume() {
    return measured.volume();
  }
}

package ua.oblik.metering;

import java.util.EnumMap;
import java.util.Map;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReactiveRegisters;
import ua.oblik.domain.metering.RegisterCode;

/**
 * A meter and the days it is in place, with the keys that its reads are stored under.
 *
 * @param meterId key of the meter
 * @param plate what is written on it
 * @param inPlace the days
 * @param registerIds keys of its registers
 */
record InstalledMeter(
    long meterId, MeterPlate plate, DateRange inPlace, Map<RegisterCode, Long> registerIds) {

  /** The same meter with one more register. */
  InstalledMeter with(RegisterCode code, long register) {
    Map<RegisterCode, Long> all = new EnumMap<>(registerIds);
    all.put(code, register);
    MeterPlate whole =
        new MeterPlate(
            plate.serial(),
            Math.max(1, (int) all.keySet().stream().filter(c -> !c.isReactive()).count()),
            plate.digits(),
            plate.multiplier(),
            ReactiveRegisters.among(all.keySet()));
    return new InstalledMeter(meterId, whole, inPlace, all);
  }
}

package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.RegisterCode;

/**
 * A meter and what its registers showed on a day.
 *
 * @param id stored id
 * @param plate what billing knows of it
 * @param make model and dates of its passport
 * @param inPlace the days at its point
 * @param anchorOn the day of the known values
 * @param anchorKWh the value of each register on that day, those of reactive energy last
 * @param seals put on it
 */
record MeterStory(
    long id,
    MeterPlate plate,
    Make make,
    DateRange inPlace,
    LocalDate anchorOn,
    List<Long> anchorKWh,
    List<Seal> seals) {

  private static final List<RegisterCode> REGISTERS = RegisterCode.of(3);
  private static final List<Long> BEYOND_DIGITS =
      List.of(1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L);

  /** The rest of a meter's passport. */
  record Make(String model, int madeIn, LocalDate verifiedOn, LocalDate nextVerificationOn) {}

  /** A seal; still there if it has no day of removal. */
  record Seal(String number, String place, LocalDate setOn, LocalDate removedOn) {}

  /** What the registers show on a day, in whole kilowatt-hours. */
  Map<RegisterCode, Energy> valuesOn(LocalDate day, Usage usage) {
    long beyond = beyond(plate.digits());
    Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
    for (int zone = 0; zone < plate.zones(); zone++) {
      long counted = usage.between(zone, anchorOn, day) / 1000 / plate.multiplier();
      values.put(
          REGISTERS.get(zone), Energy.ofKWh(Math.floorMod(anchorKWh.get(zone) + counted, beyond)));
    }
    for (RegisterCode register : plate.reactive().codes()) {
      long counted = usage.reactive(register, anchorOn, day) / 1000 / plate.multiplier();
      long anchor = anchorKWh.get(plate.registers().indexOf(register));
      values.put(register, Energy.ofKWh(Math.floorMod(anchor + counted, beyond)));
    }
    return values;
  }

  /** The first number that a register of so many digits cannot show. */
  static long beyond(int digits) {
    return BEYOND_DIGITS.get(digits);
  }

  /** Stored id of a register; a meter of the demo has three at most. */
  long registerId(RegisterCode register) {
    return id * REGISTERS.size() + plate.registers().indexOf(register);
  }
}

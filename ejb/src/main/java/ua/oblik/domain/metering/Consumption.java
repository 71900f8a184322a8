package ua.oblik.domain.metering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;

/**
 * The volume per zone between two actual reads, multiplied.
 *
 * @param days from the first read's effective date to the second's
 * @param volumes per register, those of reactive energy in kvarh
 */
public record Consumption(DateRange days, Map<RegisterCode, Energy> volumes) {

  /** In order of registers. */
  public Consumption {
    volumes = Collections.unmodifiableMap(new EnumMap<>(volumes));
  }

  /** The sum of the zones; reactive energy is not part of it. */
  public Energy total() {
    return RegisterCode.sumOfActive(volumes);
  }

  /** How many zones the meter counts. */
  int zones() {
    int zones = 0;
    for (RegisterCode register : volumes.keySet()) {
      zones += register.isReactive() ? 0 : 1;
    }
    return zones;
  }

  /**
   * The volumes between two reads of one meter, a confirmed roll-over included.
   *
   * @return empty if a register went backwards without one, or is missing
   */
  public static Optional<Map<RegisterCode, Energy>> between(
      MeterPlate plate, MeterRead opening, MeterRead closing) {
    Map<RegisterCode, Energy> volumes = new EnumMap<>(RegisterCode.class);
    for (RegisterCode register : plate.registers()) {
      Energy from = opening.values().get(register);
      Energy to = closing.values().get(register);
      if (from == null || to == null) {
        return Optional.empty();
      }
      Energy difference = to.minus(from);
      if (difference.isNegative() && closing.rolledOver()) {
        difference = difference.plus(plate.capacity());
      }
      if (difference.isNegative()) {
        return Optional.empty();
      }
      volumes.put(register, difference.times(plate.multiplier()));
    }
    return Optional.of(volumes);
  }

  /**
   * What a service point consumed between its actual reads, oldest first. Spans in which a register
   * went backwards are left out: nothing may rest on them.
   */
  public static List<Consumption> history(List<MeterSpan> meters, ReadingWindow window) {
    List<Consumption> history = new ArrayList<>();
    for (MeterSpan meter : meters) {
      history.addAll(between(meter.plate(), meter.boundaries(window)));
    }
    return history;
  }

  /** The same for one meter and the boundaries given, the earliest first. */
  public static List<Consumption> between(MeterPlate plate, List<Boundary> boundaries) {
    List<Consumption> history = new ArrayList<>();
    for (int i = 1; i < boundaries.size(); i++) {
      Boundary from = boundaries.get(i - 1);
      Boundary until = boundaries.get(i);
      between(plate, from.read(), until.read())
          .ifPresent(
              volumes ->
                  history.add(
                      new Consumption(
                          new DateRange(from.effectiveOn(), until.effectiveOn()), volumes)));
    }
    return history;
  }
}

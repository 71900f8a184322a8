package ua.oblik.domain.tariff;

import java.util.List;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;

/** A part of the day with its own coefficient. */
public enum TimeOfUsePeriod {
  /** The only period of a one-zone meter. */
  ALL_DAY,
  DAY,
  NIGHT,
  PEAK,
  SHOULDER;

  private static final List<List<TimeOfUsePeriod>> BY_ZONES =
      List.of(List.of(ALL_DAY), List.of(DAY, NIGHT), List.of(PEAK, SHOULDER, NIGHT));

  /** What the register of a zone counts. */
  public static TimeOfUsePeriod of(Zone zone) {
    return BY_ZONES
        .get(zone.zones() - 1)
        .get(RegisterCode.of(zone.zones()).indexOf(zone.register()));
  }
}

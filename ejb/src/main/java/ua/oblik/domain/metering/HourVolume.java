package ua.oblik.domain.metering;

import ua.oblik.domain.measure.Energy;

/**
 * What a meter measured in an hour. Nothing is billed by it.
 *
 * @param hour which
 * @param volume energy at the point, transformers reckoned in
 * @param quality how it came about
 */
public record HourVolume(SettlementHour hour, Energy volume, Quality quality) {

  /** How the volume of an hour came about. */
  public enum Quality {
    MEASURED,
    /** Put in by the system operator for want of a measurement. */
    REPLACED
  }
}

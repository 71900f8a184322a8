package ua.oblik.domain.metering;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import ua.oblik.domain.measure.Energy;

/**
 * The values of all registers of one meter at 00:00 of a date.
 *
 * @param readOn the date of the read, its own, not the one it is effective on
 * @param values the value of each register before the multiplier, those of reactive energy in kvarh
 * @param source who gave it
 * @param quality how far it can be relied on
 * @param rolledOver whether a value lower than the one before is a confirmed roll-over
 */
public record MeterRead(
    LocalDate readOn,
    Map<RegisterCode, Energy> values,
    ReadSource source,
    ReadQuality quality,
    boolean rolledOver) {

  /** Values of at least one register, none negative. */
  public MeterRead {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value of any register");
    }
    for (Energy value : values.values()) {
      if (value.isNegative()) {
        throw new IllegalArgumentException("not a read: " + values);
      }
    }
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /** A valid read without a roll-over. */
  public static MeterRead valid(
      LocalDate readOn, Map<RegisterCode, Energy> values, ReadSource source) {
    return new MeterRead(readOn, values, source, ReadQuality.VALID, false);
  }

  /** Whether it was read from the meter and may be billed and averaged: never an estimate. */
  public boolean isActual() {
    return source != ReadSource.ESTIMATE
        && (quality == ReadQuality.VALID || quality == ReadQuality.EDITED);
  }

  /** The value of one register. */
  public Energy value(RegisterCode register) {
    Energy value = values.get(register);
    if (value == null) {
      throw new IllegalArgumentException("no register " + register);
    }
    return value;
  }

  /** The same read with a confirmed roll-over. */
  public MeterRead rolledOverOnce() {
    return new MeterRead(readOn, values, source, quality, true);
  }

  /** The same read, not billed until staff release it. */
  public MeterRead questioned() {
    return new MeterRead(readOn, values, source, ReadQuality.QUESTIONABLE, rolledOver);
  }
}

package ua.oblik.billing;

import java.time.LocalDate;
import java.util.Map;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Boundary;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;

/**
 * An actual read that a segment begins or ends with.
 *
 * @param effectiveOn the date it counts for
 * @param readOn the date it was taken on
 * @param source who gave it
 * @param quality how far it can be relied on
 * @param rolledOver whether registers went through zero before it
 * @param values the registers, before the multiplier
 */
public record ReadOnBill(
    LocalDate effectiveOn,
    LocalDate readOn,
    ReadSource source,
    ReadQuality quality,
    boolean rolledOver,
    Map<RegisterCode, Energy> values) {

  static ReadOnBill of(Boundary boundary) {
    return new ReadOnBill(
        boundary.effectiveOn(),
        boundary.read().readOn(),
        boundary.read().source(),
        boundary.read().quality(),
        boundary.read().rolledOver(),
        boundary.read().values());
  }
}

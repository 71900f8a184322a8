package ua.oblik.domain.tariff;

import java.util.stream.Stream;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;

/**
 * A time-of-use period of a two- or three-zone tariff and what it multiplies rates by.
 *
 * @param validity the days it is in force
 * @param zones two or three
 * @param register the register that counts it
 * @param period its name
 * @param hours the hours of a day, as the source prints them
 * @param coefficient what the block's rate is multiplied by
 * @param source the act
 */
public record ZonePeriod(
    DateRange validity,
    int zones,
    RegisterCode register,
    TimeOfUsePeriod period,
    String hours,
    Coefficient coefficient,
    TariffSource source) {

  private static final String BETWEEN_SPANS = " and ";

  /**
   * Whether an hour belongs to it.
   *
   * @param clockHour what clocks show when the hour begins, 0 to 23
   */
  public boolean covers(int clockHour) {
    return Stream.of(hours.split(BETWEEN_SPANS)).anyMatch(span -> covers(span, clockHour));
  }

  /** {@code 08-11}, or over midnight {@code 23-07}. */
  private static boolean covers(String span, int clockHour) {
    int gap = span.indexOf('-');
    int from = Integer.parseInt(span.substring(0, gap));
    int until = Integer.parseInt(span.substring(gap + 1));
    return from < until
        ? clockHour >= from && clockHour < until
        : clockHour >= from || clockHour < until;
  }
}

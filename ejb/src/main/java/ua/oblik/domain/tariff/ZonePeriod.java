package ua.oblik.domain.tariff;

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
    TariffSource source) {}

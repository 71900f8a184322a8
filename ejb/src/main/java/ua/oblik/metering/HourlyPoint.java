package ua.oblik.metering;

import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * A point whose meter measures by the hour.
 *
 * @param code its EIC
 * @param days from the first to the last that the account has hours of; there may be gaps
 */
public record HourlyPoint(ServicePointCode code, DateRange days) {}

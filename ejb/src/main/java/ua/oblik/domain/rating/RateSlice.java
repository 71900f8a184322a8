package ua.oblik.domain.rating;

import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.tariff.RateVersion;

/**
 * The days of one settlement month in which one version applies: the whole month unless a version
 * changes inside it.
 *
 * @param days within one month, over the whole month whatever part of it is billed
 * @param version what applies
 * @param shareFrom days of the month before these, for sharing thresholds
 * @param monthDays all days of the month
 */
public record RateSlice(DateRange days, RateVersion version, int shareFrom, int monthDays) {}

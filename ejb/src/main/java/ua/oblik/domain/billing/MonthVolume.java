package ua.oblik.domain.billing;

import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Zone;

/**
 * The volume of one zone of a segment that falls into one settlement month.
 *
 * @param segment the segment's number in the bill
 * @param days the days, within one month
 * @param zone the zone
 * @param volume may be zero
 */
record MonthVolume(int segment, DateRange days, Zone zone, Energy volume) {}

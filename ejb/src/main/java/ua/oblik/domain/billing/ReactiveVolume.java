package ua.oblik.domain.billing;

import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.RegisterCode;

/**
 * The reactive energy of one register of a segment that falls into one settlement month.
 *
 * @param segment the segment's number in the bill
 * @param days the days, within one month
 * @param register drawn or fed
 * @param volume kvarh, may be zero
 */
record ReactiveVolume(int segment, DateRange days, RegisterCode register, Energy volume) {}

package ua.oblik.domain.metering;

import java.time.LocalDate;

/**
 * An actual read where a segment of a bill begins or ends.
 *
 * @param effectiveOn the date it counts for: the 1st for a read within the reading window
 * @param meter the meter it was taken from
 * @param read the read as stored
 */
public record Boundary(LocalDate effectiveOn, MeterSerial meter, MeterRead read) {}

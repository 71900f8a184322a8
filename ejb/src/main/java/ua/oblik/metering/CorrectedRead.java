package ua.oblik.metering;

import java.time.LocalDate;
import ua.oblik.supply.ServicePointId;

/**
 * A corrected read.
 *
 * @param point where
 * @param effectiveOn the day it counts for
 */
public record CorrectedRead(ServicePointId point, LocalDate effectiveOn) {}

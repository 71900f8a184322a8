package ua.oblik.metering;

import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;

/**
 * An estimate that an issued bill rests on.
 *
 * @param point whose consumption
 * @param days the days estimated
 * @param register which zone
 * @param energy the volume, multiplied
 * @param rule what it rests on
 * @param billNo the bill
 */
public record StoredEstimate(
    ServicePointId point,
    DateRange days,
    RegisterCode register,
    Energy energy,
    EstimationRule rule,
    long billNo) {}

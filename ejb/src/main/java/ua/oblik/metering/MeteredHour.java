package ua.oblik.metering;

import java.util.Optional;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * What stands of an hour.
 *
 * @param measured the volume, of both meters in the hour of an exchange
 * @param zones how many the meter has
 * @param customerClass which rates the agreement of the day is under
 */
public record MeteredHour(HourVolume measured, int zones, Optional<CustomerClass> customerClass) {}

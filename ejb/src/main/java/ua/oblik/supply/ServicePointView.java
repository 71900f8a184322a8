package ua.oblik.supply;

import ua.oblik.domain.supply.ServicePointCode;

/**
 * A service point as others see it.
 *
 * @param id its key
 * @param code its EIC
 * @param address of its premise
 * @param contractedWatts the power the contract permits to draw
 */
public record ServicePointView(
    ServicePointId id, ServicePointCode code, PremiseAddress address, int contractedWatts) {}

package ua.oblik.domain.tariff;

import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.UnitRate;

/**
 * The figures of the methodology of payment for flows of reactive energy (order of the Ministry of
 * Energy and Coal Industry of 06.02.2018 No. 87, registered by the Ministry of Justice on
 * 02.04.2018 as No. 392/31844). They change with time and are parameters.
 *
 * @param price T, hryvnias for a kilowatt-hour of active energy, net; nothing is charged at 0
 * @param fedTimes K, how many times as much as energy drawn does energy fed into the network cost
 * @param incentive C, what the surcharge for missing compensation is multiplied by
 * @param freeTangent the tangent of phi up to which there is no surcharge
 */
public record ReactiveTerms(
    UnitRate price, int fedTimes, Coefficient incentive, Coefficient freeTangent) {}

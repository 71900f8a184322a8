package ua.oblik.account;

import ua.oblik.domain.tariff.CustomerClass;

/**
 * What an agreement is to say from a day on.
 *
 * @param customerClass which rate schedule applies
 * @param zones registers that the meter is to have, one to three
 * @param normKwhPerMonth the norm of the account's category
 */
public record Terms(CustomerClass customerClass, int zones, int normKwhPerMonth) {}

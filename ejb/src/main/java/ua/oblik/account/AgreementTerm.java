package ua.oblik.account;

import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * What a service agreement says for a time.
 *
 * @param validity the days it says so
 * @param customerClass which rate schedule applies
 * @param zones registers that the meter is to have, one to three
 * @param normKwhPerMonth the norm of the account's category
 */
public record AgreementTerm(
    DateRange validity, CustomerClass customerClass, int zones, int normKwhPerMonth) {}

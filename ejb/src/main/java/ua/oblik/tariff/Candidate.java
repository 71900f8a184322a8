package ua.oblik.tariff;

import java.time.LocalDate;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.RateVersion;

/**
 * A version that is not in force and may be rehearsed.
 *
 * @param id of the version
 * @param customerClass whose
 * @param from the first day it is to be in force
 * @param version its rates, valid from that day
 */
public record Candidate(
    long id, CustomerClass customerClass, LocalDate from, RateVersion version) {}

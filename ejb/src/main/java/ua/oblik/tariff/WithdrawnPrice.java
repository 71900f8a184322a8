package ua.oblik.tariff;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.tariff.CustomerClass;

/**
 * A published version that was taken back before its day.
 *
 * @param from the first day it would have had
 * @param customerClass whose rates they were; empty if it was of coefficients
 * @param zones of the meters whose coefficients they were; 0 if it was of rates
 */
public record WithdrawnPrice(LocalDate from, Optional<CustomerClass> customerClass, int zones) {}

package ua.oblik.billing;

import ua.oblik.domain.measure.Energy;

/**
 * What similar homes used in a month on the average.
 *
 * @param average in whole kilowatt-hours
 * @param homes how many, ten or more
 * @param place the settlement or district they are in
 */
public record SimilarUse(Energy average, int homes, String place) {}

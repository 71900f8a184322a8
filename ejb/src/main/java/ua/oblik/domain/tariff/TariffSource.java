package ua.oblik.domain.tariff;

/**
 * What a rate rests on.
 *
 * @param act act, article and date, or the publication
 * @param confidence whether a published source was read, with reservations; {@code demo} for
 *     demonstration values
 */
public record TariffSource(String act, String confidence) {}

package ua.oblik.account;

import ua.oblik.domain.calendar.DateRange;

/**
 * A relief or subsidy with the days that count.
 *
 * @param id its key
 * @param terms what it comes to
 * @param days whole months
 * @param source the act or decision, as bills print it
 */
public record Relief(long id, ReliefTerms terms, DateRange days, String source) {}

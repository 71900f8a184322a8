package ua.oblik.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A relief as staff enter it.
 *
 * @param key made up by the form; the same key is the same relief
 * @param terms what it comes to
 * @param from the first day, of a month
 * @param until the first day without it, of a month; empty for an open end
 * @param document the act or decision with its number, as bills print it
 * @param documentOn its date
 * @param reason why, for the trail
 */
public record NewRelief(
    String key,
    ReliefTerms terms,
    LocalDate from,
    Optional<LocalDate> until,
    String document,
    LocalDate documentOn,
    String reason) {}

package ua.oblik.calendar;

import java.time.LocalDate;

/**
 * A parameter from a day on.
 *
 * @param name stable word
 * @param effectiveFrom the first day
 * @param value as it is kept
 * @param source what the value rests on
 * @param confidence how sure it is
 */
public record ParameterView(
    String name, LocalDate effectiveFrom, String value, String source, String confidence) {}

package ua.oblik.parameter;

import java.util.Optional;
import ua.oblik.domain.calendar.Timeline.Era;

/**
 * How a parameter stands today.
 *
 * @param parameter which
 * @param now the value in force
 * @param next the value that is published to follow it, with its days
 */
public record ParameterStanding(KnownParameter parameter, String now, Optional<Era<String>> next) {}

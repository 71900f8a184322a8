package ua.oblik.parameter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change that staff have entered.
 *
 * @param id of the change
 * @param parameter of what
 * @param from the first day
 * @param value from then on
 * @param reason the act or decision behind it
 * @param state waits, published or rejected
 * @param draftedBy who entered it
 * @param decidedBy who published or rejected it
 * @param mayPublish whether the caller may: a second person, while it waits
 */
public record ParameterChange(
    long id,
    KnownParameter parameter,
    LocalDate from,
    String value,
    String reason,
    ChangeState state,
    String draftedBy,
    Optional<String> decidedBy,
    boolean mayPublish) {}

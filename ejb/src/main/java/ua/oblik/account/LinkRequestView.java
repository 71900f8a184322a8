package ua.oblik.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A request as the person who sent it follows it.
 *
 * @param answer of staff, once they have decided; may be empty
 */
public record LinkRequestView(
    long id,
    String accountNumber,
    LinkRequestState state,
    LocalDate requestedOn,
    Optional<LocalDate> decidedOn,
    String answer) {}

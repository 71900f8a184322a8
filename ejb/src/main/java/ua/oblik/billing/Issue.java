package ua.oblik.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The occasion on which bills are issued.
 *
 * @param on the business date
 * @param at the moment
 * @param cause why
 * @param run the run that issues them
 * @param order the order that is answered
 */
public record Issue(
    LocalDate on, Instant at, BillCause cause, Optional<UUID> run, Optional<BillOrderId> order) {}

package ua.oblik.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A job of a business day as staff see it; the last three are null where they do not apply.
 *
 * @param heartbeatAt when it last gave a sign of life
 * @param result what it did, in the words of the job
 * @param failure why it failed
 */
public record JobRunView(
    UUID id,
    String job,
    LocalDate businessDay,
    JobRunState state,
    int attempt,
    Instant startedAt,
    Instant heartbeatAt,
    Instant finishedAt,
    String result,
    String failure) {}

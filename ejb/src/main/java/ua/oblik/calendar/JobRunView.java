package ua.oblik.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A job of a business day as staff see it; the last three are null where they do not apply. */
public record JobRunView(
    UUID id,
    String job,
    LocalDate businessDay,
    JobRunState state,
    int attempt,
    Instant startedAt,
    Instant finishedAt,
    String result,
    String failure) {}

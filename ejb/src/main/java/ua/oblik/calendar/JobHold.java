package ua.oblik.calendar;

import java.util.UUID;

/**
 * What the holder of a job shows when it beats and ends: a run, and the attempt that is the
 * holder's. Whoever takes the job over has a later attempt, and the earlier one counts no longer.
 */
public record JobHold(UUID run, int attempt) {}

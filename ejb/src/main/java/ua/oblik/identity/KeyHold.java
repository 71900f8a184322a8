package ua.oblik.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the holder of a key shows while it works: the request, and the attempt that is the holder's.
 *
 * @param work the name that the work bears in every attempt, if it makes something new
 * @param day the business date on which the first attempt began
 * @param attempt how often the work was begun under this key
 */
public record KeyHold(KeyedRequest request, UUID work, LocalDate day, int attempt) {}

package ua.oblik.metering;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a record says of its making.
 *
 * @param actor who made it
 * @param today the business date
 * @param at the moment
 */
record Stamp(String actor, LocalDate today, Instant at) {}

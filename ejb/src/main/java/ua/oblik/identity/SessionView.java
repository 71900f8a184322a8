package ua.oblik.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is logged in.
 *
 * @param device what the browser says of itself
 * @param seenAt its last request, to within five minutes
 */
public record SessionView(UUID id, String device, Instant beganAt, Instant seenAt) {}

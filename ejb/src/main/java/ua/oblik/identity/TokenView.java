package ua.oblik.identity;

import java.time.Instant;
import java.util.Set;

/**
 * A bearer token as its owner sees it.
 *
 * @param id names it; it cannot be used as the token
 * @param scopes what it allows
 */
public record TokenView(String id, Set<Capability> scopes, Instant issuedAt, Instant expiresAt) {}

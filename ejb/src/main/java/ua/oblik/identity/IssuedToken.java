package ua.oblik.identity;

import java.time.Instant;
import java.util.Set;

/**
 * A new bearer token; the only time its text is told.
 *
 * @param token the secret text
 * @param scopes what it allows
 * @param expiresAt when it stops working
 */
public record IssuedToken(String token, Set<Capability> scopes, Instant expiresAt) {

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "IssuedToken[hidden, until " + expiresAt + "]";
  }
}

package ua.oblik.web.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import ua.oblik.identity.UserId;

/** A login whose password was right and whose code is awaited, for ten minutes. */
record HalfWay(UserId user, Instant since) implements Serializable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  boolean holdsAt(Instant now) {
    return now.isBefore(since.plus(PATIENCE));
  }
}

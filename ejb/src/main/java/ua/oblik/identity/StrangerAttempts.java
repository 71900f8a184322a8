package ua.oblik.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Counts attempts on addresses that have no login, so that they are locked exactly like real ones:
 * a lock must not tell which addresses are known.
 */
@ApplicationScoped
class StrangerAttempts {
  private static final int REMEMBERED = 10_000;

  private final Cache<String, Count> counts = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  boolean lockedAt(String email, Instant moment) {
    Count count = counts.getIfPresent(key(email));
    return count != null && count.lockedUntil() != null && moment.isBefore(count.lockedUntil());
  }

  void record(String email, Instant at, int allowed, Duration lock) {
    counts
        .asMap()
        .merge(
            key(email),
            new Count(1, null),
            (before, one) ->
                before.failures() + 1 >= allowed
                    ? new Count(0, at.plus(lock))
                    : new Count(before.failures() + 1, null));
  }

  private static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private record Count(int failures, Instant lockedUntil) {}
}

package ua.oblik.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Counts wrong passwords of which no login keeps count: those for addresses that have none, locked
 * exactly like real ones so that a lock does not tell which are known, and those of a form inside,
 * where whoever found a session open must not find out the password, nor lock its owner out.
 */
@ApplicationScoped
class WrongAnswers {
  private static final int REMEMBERED = 10_000;

  private final Cache<String, Count> counts = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  boolean lockedAt(String whom, Instant moment) {
    Count count = counts.getIfPresent(key(whom));
    return count != null && count.lockedUntil() != null && moment.isBefore(count.lockedUntil());
  }

  void record(String whom, Instant at, int allowed, Duration lock) {
    counts
        .asMap()
        .merge(
            key(whom),
            new Count(1, null),
            (before, one) ->
                before.failures() + 1 >= allowed
                    ? new Count(0, at.plus(lock))
                    : new Count(before.failures() + 1, null));
  }

  private static String key(String whom) {
    return whom.strip().toLowerCase(Locale.ROOT);
  }

  private record Count(int failures, Instant lockedUntil) {}
}

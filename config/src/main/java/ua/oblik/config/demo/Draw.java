package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws what is left to chance. One generator per account, so accounts do not depend on each other.
 */
final class Draw {

  /** The seed of the region; another seed is another region. */
  static final long SEED = 20_251_105L;

  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  private final SplittableRandom random;

  private Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The generator of one account. */
  static Draw ofAccount(long index) {
    return new Draw(SEED ^ (index * GOLDEN));
  }

  /** From zero to the limit, the limit excluded. */
  int below(int limit) {
    return random.nextInt(limit);
  }

  /** From the first to the last, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  /** True so many times in a thousand. */
  boolean inThousand(int times) {
    return random.nextInt(1000) < times;
  }

  /** Any of them. */
  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A day of the year. */
  LocalDate dayOf(int year) {
    return LocalDate.ofYearDay(year, between(1, 365));
  }
}

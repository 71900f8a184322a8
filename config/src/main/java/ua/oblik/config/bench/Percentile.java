package ua.oblik.config.bench;

import java.util.List;

/** Percentiles of times. */
final class Percentile {

  private static final double NANOS_PER_MILLI = 1e6;

  private Percentile() {}

  /** The time that so many percent stay at or below. */
  static double millis(List<Long> sortedNanos, int percent) {
    int index = Math.min(sortedNanos.size() - 1, sortedNanos.size() * percent / 100);
    return sortedNanos.get(index) / NANOS_PER_MILLI;
  }
}

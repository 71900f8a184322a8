package ua.oblik.billing;

import java.util.Objects;
import ua.oblik.domain.measure.Money;

/**
 * What became of some accounts of a run: how many billed, parked, skipped, and the sum of the
 * charges of the billed.
 */
public record ChunkResult(long billed, long parked, long skipped, Money total) {
  /** Nothing yet. */
  public static final ChunkResult NONE = new ChunkResult(0, 0, 0, Money.ZERO);

  public ChunkResult {
    Objects.requireNonNull(total, "total");
  }

  /** Accounts that have an outcome. */
  public long done() {
    return billed + parked + skipped;
  }

  /** Both together. */
  public ChunkResult plus(ChunkResult other) {
    return new ChunkResult(
        billed + other.billed,
        parked + other.parked,
        skipped + other.skipped,
        total.plus(other.total));
  }
}

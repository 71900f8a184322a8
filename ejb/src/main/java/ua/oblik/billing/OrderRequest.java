package ua.oblik.billing;

import java.util.Optional;
import ua.oblik.domain.measure.Money;
import ua.oblik.metering.ReadSubmission;

/**
 * What a customer wants a bill for.
 *
 * @param reads the reads to bill up to; empty for the last ones already entered
 * @param expectedTotal the total that the preview showed; an order whose total is another one is
 *     not made
 */
public record OrderRequest(Optional<ReadSubmission> reads, Optional<Money> expectedTotal) {

  /** With reads, whatever the total. */
  public static OrderRequest with(ReadSubmission reads) {
    return new OrderRequest(Optional.of(reads), Optional.empty());
  }

  /** Up to the last read already entered, whatever the total. */
  public static OrderRequest upToLastRead() {
    return new OrderRequest(Optional.empty(), Optional.empty());
  }

  /** The same, if the total is still this. */
  public OrderRequest expecting(Money total) {
    return new OrderRequest(reads, Optional.of(total));
  }
}

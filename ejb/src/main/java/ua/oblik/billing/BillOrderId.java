package ua.oblik.billing;

import java.io.Serializable;

/** Identifies a customer's order of a bill. */
public record BillOrderId(long value) implements Serializable, Comparable<BillOrderId> {

  /** Positive. */
  public BillOrderId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public int compareTo(BillOrderId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package ua.oblik.customer;

import java.io.Serializable;

/** Surrogate key of a customer. */
public record CustomerId(long value) implements Serializable, Comparable<CustomerId> {

  public CustomerId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public int compareTo(CustomerId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package ua.oblik.supply;

import java.io.Serializable;

/** Surrogate key of a service point; the trade knows it by its EIC. */
public record ServicePointId(long value) implements Serializable, Comparable<ServicePointId> {

  public ServicePointId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public int compareTo(ServicePointId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

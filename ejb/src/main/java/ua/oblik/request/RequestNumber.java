package ua.oblik.request;

import java.io.Serializable;

/** The number of a request, as customer and staff name it. */
public record RequestNumber(long value) implements Serializable {

  /** Positive. */
  public RequestNumber {
    if (value <= 0) {
      throw new IllegalArgumentException("not a number of a request: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

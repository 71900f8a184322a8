package ua.oblik.identity;

import java.io.Serializable;

/** Surrogate key of a login. */
public record UserId(long value) implements Serializable, Comparable<UserId> {

  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public int compareTo(UserId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

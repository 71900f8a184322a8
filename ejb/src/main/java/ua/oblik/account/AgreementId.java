package ua.oblik.account;

import java.io.Serializable;

/** Surrogate key of a service agreement. */
public record AgreementId(long value) implements Serializable, Comparable<AgreementId> {

  public AgreementId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public int compareTo(AgreementId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

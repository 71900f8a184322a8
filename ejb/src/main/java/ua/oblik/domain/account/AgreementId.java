package ua.oblik.domain.account;

import java.io.Serializable;

/**
 * Identifies a service agreement: one account's contract for one service point.
 *
 * @param value the stored id, positive
 */
public record AgreementId(long value) implements Serializable, Comparable<AgreementId> {

  /** A positive id. */
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

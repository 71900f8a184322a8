package ua.oblik.account;

import java.io.Serializable;

/** Surrogate key of an account; people know it by its account number. */
public record AccountId(long value) implements Serializable, Comparable<AccountId> {

  public AccountId {
    if (value <= 0) {
      throw new IllegalArgumentException("not an id: " + value);
    }
  }

  @Override
  public int compareTo(AccountId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

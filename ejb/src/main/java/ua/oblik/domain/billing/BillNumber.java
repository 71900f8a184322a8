package ua.oblik.domain.billing;

import java.io.Serializable;

/**
 * The number of a bill; never given twice.
 *
 * @param value positive
 */
public record BillNumber(long value) implements Serializable, Comparable<BillNumber> {

  /** Stands for the number of a bill that is calculated and not yet issued. */
  static final BillNumber NEXT = new BillNumber(Long.MAX_VALUE);

  /** A positive number. */
  public BillNumber {
    if (value <= 0) {
      throw new IllegalArgumentException("not a bill number: " + value);
    }
  }

  @Override
  public int compareTo(BillNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}

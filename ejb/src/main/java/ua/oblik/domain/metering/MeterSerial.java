package ua.oblik.domain.metering;

/**
 * The number on a meter's plate.
 *
 * @param value one to thirty characters without surrounding blanks
 */
public record MeterSerial(String value) implements Comparable<MeterSerial> {

  private static final int LONGEST = 30;

  /** Not blank and not longer than a plate. */
  public MeterSerial {
    if (value.isBlank() || !value.equals(value.strip()) || value.length() > LONGEST) {
      throw new IllegalArgumentException("not a meter serial: " + value);
    }
  }

  @Override
  public int compareTo(MeterSerial other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

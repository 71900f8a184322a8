package ua.oblik.domain.metering;

import java.util.Comparator;

/**
 * A register in the company of its meter's others: T2 counts the night on a two-zone meter and the
 * shoulder on a three-zone one.
 *
 * @param zones how many the meter has, one to three
 * @param register which of them
 */
public record Zone(int zones, RegisterCode register) implements Comparable<Zone> {

  private static final Comparator<Zone> ORDER =
      Comparator.comparingInt(Zone::zones).thenComparing(Zone::register);

  /** A register the meter has. */
  public Zone {
    if (!RegisterCode.of(zones).contains(register)) {
      throw new IllegalArgumentException("no " + register + " among " + zones + " zones");
    }
  }

  @Override
  public int compareTo(Zone other) {
    return ORDER.compare(this, other);
  }
}

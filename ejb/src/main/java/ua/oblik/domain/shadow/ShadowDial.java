package ua.oblik.domain.shadow;

import java.util.Comparator;

/**
 * A register among those of its meter.
 *
 * @param zones how many registers of active energy the meter has; 0 for one of reactive energy
 * @param register which of them, from 1
 */
public record ShadowDial(int zones, int register) implements Comparable<ShadowDial> {

  private static final Comparator<ShadowDial> ORDER =
      Comparator.comparingInt(ShadowDial::zones).thenComparingInt(ShadowDial::register);

  @Override
  public int compareTo(ShadowDial other) {
    return ORDER.compare(this, other);
  }
}

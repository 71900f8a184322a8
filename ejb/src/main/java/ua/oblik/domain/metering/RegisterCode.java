package ua.oblik.domain.metering;

import java.util.List;
import java.util.Map;
import ua.oblik.domain.measure.Energy;

/**
 * A register of a meter. Of active energy, one zone: T1. Two zones: T1 day, T2 night. Three zones:
 * T1 peak, T2 shoulder, T3 night. Of reactive energy: R1 drawn, R2 fed into the network.
 */
public enum RegisterCode {
  T1,
  T2,
  T3,
  /** Reactive energy drawn from the network, kvarh. */
  R1,
  /** Reactive energy fed into the network, kvarh. */
  R2;

  private static final List<List<RegisterCode>> BY_ZONES =
      List.of(List.of(T1), List.of(T1, T2), List.of(T1, T2, T3));

  /** Whether it counts reactive energy, in kvarh, and never belongs to a sum of kilowatt-hours. */
  public boolean isReactive() {
    return this == R1 || this == R2;
  }

  /** The sum of what the registers of active energy counted; reactive energy is left out. */
  public static Energy sumOfActive(Map<RegisterCode, Energy> volumes) {
    Energy sum = Energy.ZERO;
    for (Map.Entry<RegisterCode, Energy> volume : volumes.entrySet()) {
      if (!volume.getKey().isReactive()) {
        sum = sum.plus(volume.getValue());
      }
    }
    return sum;
  }

  /**
   * The registers of active energy of a meter with as many zones, the lower first.
   *
   * @param zones one to three
   */
  public static List<RegisterCode> of(int zones) {
    if (zones < 1 || zones > BY_ZONES.size()) {
      throw new IllegalArgumentException("one to three zones, not " + zones);
    }
    return BY_ZONES.get(zones - 1);
  }
}

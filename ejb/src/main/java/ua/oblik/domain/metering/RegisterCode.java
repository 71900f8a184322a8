package ua.oblik.domain.metering;

import java.util.List;

/**
 * A register of a meter. One zone: T1. Two zones: T1 day, T2 night. Three zones: T1 peak, T2
 * shoulder, T3 night.
 */
public enum RegisterCode {
  T1,
  T2,
  T3;

  private static final List<List<RegisterCode>> BY_ZONES =
      List.of(List.of(T1), List.of(T1, T2), List.of(T1, T2, T3));

  /**
   * The registers of a meter with as many zones, the lower first.
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

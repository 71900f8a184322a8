package ua.oblik.domain.metering;

/** Who or what gave a read. */
public enum ReadSource {
  CUSTOMER,
  CONTROLLER,
  SYSTEM_OPERATOR,
  INSTALLATION,
  REMOVAL,
  /** Taken where an agreement begins, ends or changes; both sides go by it. */
  HANDOVER,
  ESTIMATE;

  /**
   * Whether it counts on its own date, also inside the reading window, and nothing displaces it.
   */
  public boolean keepsItsDate() {
    return this == INSTALLATION || this == REMOVAL || this == HANDOVER;
  }
}

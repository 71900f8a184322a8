package ua.oblik.filing;

import ua.oblik.identity.Capability;

/** What a file brings. */
public enum ImportKind {
  /** Money received, from a bank or an agent. */
  PAYMENTS(Capability.POST_PAYMENTS),
  /** Register reads. */
  READS(Capability.IMPORT_READS),
  /** Hourly volumes of meters that measure by the hour. */
  HOURS(Capability.IMPORT_READS);

  private final Capability needed;

  ImportKind(Capability needed) {
    this.needed = needed;
  }

  /** Who may bring and see such files. */
  public Capability needed() {
    return needed;
  }
}

package ua.oblik.metering;

/** Where a right to enter reads without a login comes from. */
public enum PassOrigin {
  /** The number of the account and a proof, just now. */
  PROOF("open-page"),
  /** The link in a letter that reminded of the reading window. */
  REMINDER("reminder-link");

  private final String actor;

  PassOrigin(String actor) {
    this.actor = actor;
  }

  /** Who records name for reads entered this way. */
  String actor() {
    return actor;
  }
}

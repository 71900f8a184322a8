package ua.oblik.supply;

/** What a settlement is, which decides the word before its name. */
public enum SettlementKind {
  TOWN("м."),
  VILLAGE("с.");

  private final String abbreviation;

  SettlementKind(String abbreviation) {
    this.abbreviation = abbreviation;
  }

  /** The abbreviation of the Ukrainian postal address. */
  public String abbreviation() {
    return abbreviation;
  }
}

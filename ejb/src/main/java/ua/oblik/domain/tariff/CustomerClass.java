package ua.oblik.domain.tariff;

/** Which rate schedule an agreement is rated by. */
public enum CustomerClass {
  /** Household in a town. */
  URBAN,
  /** Household in a village. */
  RURAL,
  /** Household with an electric stove; no rates of its own are confirmed after June 2012. */
  STOVE,
  /** Household with electric heating. */
  HEATING,
  /** Legal entity: net rates, VAT on the total, volumes with decimals. */
  LEGAL_ENTITY;

  /** Whether volumes are whole kilowatt-hours and rates include VAT. */
  public boolean isHousehold() {
    return this != LEGAL_ENTITY;
  }
}

package ua.oblik.domain.tariff;

/**
 * Who pays the same prices.
 *
 * @param customerClass whose rate schedule
 * @param zones registers of active energy of the meter, one to three
 */
public record PriceGroup(CustomerClass customerClass, int zones) implements Comparable<PriceGroup> {
  private static final int MOST_ZONES = 3;

  /** One to three zones. */
  public PriceGroup {
    if (zones < 1 || zones > MOST_ZONES) {
      throw new IllegalArgumentException("one to three zones, not " + zones);
    }
  }

  /** By class, then by zones. */
  @Override
  public int compareTo(PriceGroup other) {
    int byClass = customerClass.compareTo(other.customerClass);
    return byClass == 0 ? Integer.compare(zones, other.zones) : byClass;
  }
}

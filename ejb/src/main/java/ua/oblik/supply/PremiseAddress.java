package ua.oblik.supply;

/**
 * The address of a premise.
 *
 * @param region oblast
 * @param district raion
 * @param settlement with its own word, such as {@code м. Дніпро}
 * @param kind what the settlement is
 * @param street with its own word, such as {@code вул. Набережна}
 * @param building number with letter or slash
 * @param flat number; null for a house
 * @param postalCode five digits
 */
public record PremiseAddress(
    String region,
    String district,
    String settlement,
    SettlementKind kind,
    String street,
    String building,
    String flat,
    String postalCode) {

  /** The address on one line, in the order of Ukrainian post. */
  public String line() {
    String house = String.join(", ", postalCode, settlement, street, building);
    return flat == null ? house : house + ", кв. " + flat;
  }
}

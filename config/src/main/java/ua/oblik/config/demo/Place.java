package ua.oblik.config.demo;

import java.util.List;

/**
 * A premise.
 *
 * @param flat empty for a house
 */
record Place(
    String district,
    String settlement,
    boolean town,
    String street,
    String building,
    String flat,
    String postalCode) {

  /** The region all premises lie in. */
  static final String REGION = "Дніпропетровська область";

  private static final List<List<String>> SETTLEMENTS = WordList.table("settlements.txt");
  private static final List<String> TOWN_STREETS = WordList.lines("town-streets.txt");
  private static final List<String> VILLAGE_STREETS = WordList.lines("village-streets.txt");
  private static final List<String> BUILDING_LETTERS = List.of("", "", "", "", "А", "Б", "/2");

  /** Anywhere in the region, in proportion to the people there. */
  static Place anywhere(Draw draw) {
    int at = draw.below(1000);
    for (List<String> settlement : SETTLEMENTS) {
      at -= Integer.parseInt(settlement.get(4));
      if (at < 0) {
        return in(settlement, draw);
      }
    }
    throw new IllegalStateException("the shares of settlements do not add up to a thousand");
  }

  /** In a town or in a village. */
  static Place inTown(Draw draw) {
    return in(SETTLEMENTS.get(0), draw);
  }

  /** In a village. */
  static Place inVillage(Draw draw) {
    return in(SETTLEMENTS.get(SETTLEMENTS.size() - 1 - draw.below(8)), draw);
  }

  private static Place in(List<String> settlement, Draw draw) {
    boolean town = settlement.get(2).equals("TOWN");
    boolean flat = town && draw.inThousand(750);
    return new Place(
        settlement.get(0),
        settlement.get(1),
        town,
        draw.oneOf(town ? TOWN_STREETS : VILLAGE_STREETS),
        draw.between(1, town ? 140 : 60) + draw.oneOf(BUILDING_LETTERS),
        flat ? Integer.toString(draw.between(1, 180)) : "",
        settlement.get(3) + String.format("%02d", draw.below(90)));
  }

  /** Whether it is a house of its own. */
  boolean isHouse() {
    return flat.isEmpty();
  }

  /** As written on an envelope. */
  String onOneLine() {
    return postalCode
        + ", "
        + settlement
        + ", "
        + street
        + ", "
        + building
        + (isHouse() ? "" : ", кв. " + flat);
  }
}

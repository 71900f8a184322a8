package ua.oblik.config.demo;

import java.time.LocalDate;
import java.util.List;

/** Invents customers. */
final class People {

  private static final List<String> WOMEN = WordList.lines("female-names.txt");
  private static final List<List<String>> MEN = WordList.table("male-names.txt");
  private static final List<List<String>> FAMILIES = WordList.table("family-names.txt");
  private static final List<String> FIRMS = WordList.lines("enterprises.txt");
  private static final List<String> MOBILE =
      List.of("50", "63", "66", "67", "68", "73", "95", "97");

  private People() {}

  /** A name as written in a passport. */
  record Name(String family, String given, String patronymic, boolean woman) {}

  /** Any name. */
  static Name name(Draw draw) {
    List<String> family = draw.oneOf(FAMILIES);
    List<String> father = draw.oneOf(MEN);
    return draw.inThousand(540)
        ? new Name(family.get(1), draw.oneOf(WOMEN), father.get(2), true)
        : new Name(family.get(0), draw.oneOf(MEN).get(0), father.get(1), false);
  }

  /** A person with a name given or drawn. */
  static Party.Person person(long id, Name name, String email, String address, Draw draw) {
    LocalDate born = draw.dayOf(draw.between(1938, 2001));
    return new Party.Person(
        new Party.Contact(id, email, phone(draw), address),
        name.family(),
        name.given(),
        name.patronymic(),
        Identifiers.rnokpp(born, name.woman(), draw));
  }

  /** A firm; its VAT number is its register code and the code of the region. */
  static Party.Firm firm(long id, String fullName, String email, String address, Draw draw) {
    String edrpou = Identifiers.edrpou(id).value();
    return new Party.Firm(
        new Party.Contact(id, email, phone(draw), address),
        fullName,
        Identifiers.edrpou(id),
        edrpou.substring(0, 7) + "04" + String.format("%03d", draw.below(1000)));
  }

  /** The name of any firm. */
  static String firmName(Draw draw) {
    return draw.oneOf(FIRMS);
  }

  private static String phone(Draw draw) {
    return "+380" + draw.oneOf(MOBILE) + String.format("%07d", draw.below(10_000_000));
  }
}

package ua.oblik.tariff;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * An act with its article, date and names. Bills keep its code, which is its English name.
 *
 * @param issuedOn the day it was issued
 * @param article the article that sets the rate
 * @param uk its name in Ukrainian
 * @param en in English
 * @param ru in Russian
 */
public record ActNamed(LocalDate issuedOn, String article, String uk, String en, String ru) {

  /**
   * All of it is given.
   *
   * @throws IllegalArgumentException if something is missing
   */
  public ActNamed {
    if (issuedOn == null
        || Stream.of(article, uk, en, ru).anyMatch(text -> text == null || text.isBlank())) {
      throw new IllegalArgumentException("an act needs date, article and names");
    }
  }

  String code() {
    return en;
  }
}

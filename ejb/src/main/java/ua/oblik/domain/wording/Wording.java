package ua.oblik.domain.wording;

import java.util.stream.Stream;

/**
 * The same said in the three languages of the product.
 *
 * @param uk in Ukrainian
 * @param en in English
 * @param ru in Russian
 */
public record Wording(String uk, String en, String ru) {

  /**
   * Said in all of them, without blanks around it.
   *
   * @throws IllegalArgumentException if a language is missing
   */
  public Wording {
    if (Stream.of(uk, en, ru).anyMatch(text -> text == null || text.isBlank())) {
      throw new IllegalArgumentException("a wording needs three languages");
    }
    uk = uk.strip();
    en = en.strip();
    ru = ru.strip();
  }

  /** The text for a language code; Ukrainian for any other than {@code en} and {@code ru}. */
  public String in(String language) {
    return switch (language) {
      case "en" -> en;
      case "ru" -> ru;
      default -> uk;
    };
  }
}

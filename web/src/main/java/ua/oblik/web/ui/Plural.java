package ua.oblik.web.ui;

import java.util.Locale;

/**
 * The form a noun takes after a whole number, by the rules of Unicode CLDR for the three languages.
 * The JDK has no plural rules ({@code ChoiceFormat} knows ranges only), ICU4J would add 14 MB.
 */
enum Plural {
  ONE,
  FEW,
  MANY;

  /** The form after {@code number}; English has {@link #ONE} and {@link #MANY} only. */
  static Plural of(Language language, long number) {
    long n = Math.abs(number);
    if (language == Language.EN) {
      return n == 1 ? ONE : MANY;
    }
    long tens = n % 100;
    long units = n % 10;
    if (units == 1 && tens != 11) {
      return ONE;
    }
    return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? FEW : MANY;
  }

  /** End of the text key: {@code days.one}, {@code days.few}, {@code days.many}. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}

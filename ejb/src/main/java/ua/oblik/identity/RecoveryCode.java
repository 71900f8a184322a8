package ua.oblik.identity;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes for the day a telephone is lost: of 50 bits, in characters that are not mistaken. */
final class RecoveryCode {
  private static final String CHARACTERS = "ACDEFHJKLMNPRTUVWXY34679";
  private static final int HALF = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCode() {}

  /** Such as {@code KHT4XW-9PLM7A}. */
  static String next() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 2 * HALF; i++) {
      code.append(i == HALF ? "-" : "")
          .append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
    }
    return code.toString();
  }

  /** Of a code in any spelling: spaces, dashes and case do not matter. */
  static String hash(String typed) {
    return new TokenText(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)).hexHash();
  }
}

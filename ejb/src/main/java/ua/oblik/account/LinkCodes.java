package ua.oblik.account;

import java.security.SecureRandom;

/** Makes the one-time codes printed on bills, of characters that are not mistaken for others. */
final class LinkCodes {
  private static final String CHARACTERS = "ACDEFHJKLMNPRTUVWXY34679";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkCodes() {}

  static String next() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
    }
    return code.toString();
  }
}

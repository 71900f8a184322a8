package ua.oblik.domain.payment;

import java.util.Locale;

/**
 * An account in a Ukrainian bank: UA, two check digits, six digits of the bank, nineteen
 * characters.
 *
 * @param value twenty-nine characters without spaces
 */
public record Iban(String value) {

  private static final int LENGTH = 29;
  private static final int BANK_END = 10;

  /**
   * A number with the right check digits.
   *
   * @throws IllegalArgumentException for anything else
   */
  public Iban {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a Ukrainian IBAN");
    }
  }

  /** Reads a number written with spaces or in lower case. */
  public static Iban parse(String text) {
    return new Iban(text.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  /** Whether the text is a number with the right check digits (mod 97 is 1). */
  public static boolean isValid(String text) {
    if (text.length() != LENGTH || !text.startsWith("UA")) {
      return false;
    }
    for (int i = 2; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = c >= 'A' && c <= 'Z';
      if (!digit && (i < BANK_END || !letter)) {
        return false;
      }
    }
    return mod97(text.substring(4) + text.substring(0, 4)) == 1;
  }

  private static int mod97(String rearranged) {
    int rest = 0;
    for (int i = 0; i < rearranged.length(); i++) {
      int value = Character.digit(rearranged.charAt(i), Character.MAX_RADIX);
      rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
    }
    return rest;
  }

  /** The bank's number (MFO), six digits. */
  public String bank() {
    return value.substring(4, BANK_END);
  }

  @Override
  public String toString() {
    return value;
  }
}

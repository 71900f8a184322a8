package ua.oblik.domain.customer;

/**
 * The code of a legal entity in the state register: eight digits, the last a check digit.
 *
 * @param value eight digits
 */
public record Edrpou(String value) {

  private static final int LENGTH = 8;
  private static final int[] PLAIN = {1, 2, 3, 4, 5, 6, 7};
  private static final int[] SHIFTED = {7, 1, 2, 3, 4, 5, 6};

  /**
   * A code with the right check digit.
   *
   * @throws IllegalArgumentException for anything else
   */
  public Edrpou {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an EDRPOU: " + value);
    }
  }

  /** Whether the text is a code with the right check digit. */
  public static boolean isValid(String text) {
    return Digits.isDigits(text, LENGTH) && checkDigit(text) == text.charAt(LENGTH - 1) - '0';
  }

  private static int checkDigit(String text) {
    int number = Integer.parseInt(text);
    int[] weights = number > 30_000_000 && number < 60_000_000 ? SHIFTED : PLAIN;
    int check = Digits.weighted(text, weights, 0) % 11;
    if (check == 10) {
      check = Digits.weighted(text, weights, 2) % 11;
    }
    return check == 10 ? 0 : check;
  }

  @Override
  public String toString() {
    return value;
  }
}

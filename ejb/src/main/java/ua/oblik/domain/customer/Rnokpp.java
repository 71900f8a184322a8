package ua.oblik.domain.customer;

/**
 * The taxpayer number of a person: ten digits, the last a check digit. Personal data: never logged,
 * so {@link #toString()} hides it.
 *
 * @param value ten digits
 */
public record Rnokpp(String value) {

  private static final int LENGTH = 10;
  private static final int[] WEIGHTS = {-1, 5, 7, 9, 4, 6, 10, 5, 7};

  /**
   * A number with the right check digit.
   *
   * @throws IllegalArgumentException for anything else; the message does not repeat the number
   */
  public Rnokpp {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an RNOKPP");
    }
  }

  /** Whether the text is a number with the right check digit. */
  public static boolean isValid(String text) {
    return Digits.isDigits(text, LENGTH)
        && Math.floorMod(Digits.weighted(text, WEIGHTS, 0), 11) % 10
            == text.charAt(LENGTH - 1) - '0';
  }

  @Override
  public String toString() {
    return "Rnokpp[hidden]";
  }
}

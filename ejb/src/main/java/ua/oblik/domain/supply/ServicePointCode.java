package ua.oblik.domain.supply;

/**
 * The EIC of a service point: two digits of the issuing office, Z for a metering point, twelve
 * characters and a check character.
 *
 * @param value sixteen characters of 0-9, A-Z and '-', the last one checked
 */
public record ServicePointCode(String value) implements Comparable<ServicePointCode> {

  private static final int LENGTH = 16;
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

  /**
   * A code with the right check character.
   *
   * @throws IllegalArgumentException for anything else
   */
  public ServicePointCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an EIC of a metering point: " + value);
    }
  }

  /** Completes the first fifteen characters with their check character. */
  public static ServicePointCode completing(String first15) {
    return new ServicePointCode(first15 + checkCharacter(first15));
  }

  /** Whether the text is a code with the right check character. */
  public static boolean isValid(String text) {
    if (text.length() != LENGTH
        || !isDigit(text.charAt(0))
        || !isDigit(text.charAt(1))
        || text.charAt(2) != 'Z'
        || !text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return false;
    }
    char check = checkCharacter(text.substring(0, LENGTH - 1));
    return check != '-' && check == text.charAt(LENGTH - 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char checkCharacter(String first15) {
    if (first15.length() != LENGTH - 1) {
      throw new IllegalArgumentException("fifteen characters expected");
    }
    int sum = 0;
    for (int i = 0; i < first15.length(); i++) {
      sum += (LENGTH - i) * ALPHABET.indexOf(first15.charAt(i));
    }
    return ALPHABET.charAt(ALPHABET.length() - 1 - Math.floorMod(sum - 1, ALPHABET.length()));
  }

  @Override
  public int compareTo(ServicePointCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

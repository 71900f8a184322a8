package ua.oblik.domain.account;

import java.util.Locale;
import java.util.regex.Pattern;
import ua.oblik.domain.wording.Typed;

/**
 * The number of an account as it is stored and compared: ten digits. What a customer types goes
 * through {@link #parse}.
 *
 * @param value ten digits
 */
public record AccountNumber(String value) implements Comparable<AccountNumber> {

  /** Digits in a number of this region. */
  public static final int LENGTH = 10;

  private static final int LONGEST_INPUT = 64;
  private static final int SHORTEST = 4;

  // Cyrillic letters are escaped: in a listing they cannot be told from the Latin ones.
  private static final String LOOK_ALIKES =
      "O\u041eIL|\u0406Z\u0417\u0427S\u0405\u0411B\u0412\u0410\u0415\u041a\u041c\u041d\u0420\u0421\u0422\u0425\u0423";
  private static final String MEANT = "0011112345568" + "8AEKMHPCTXY";

  /** What people write before the number: the words of a bill, whole or shortened. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*(?:[\u043eo]\\s?/?\\s?[\u0440p]|\u043b\\s?/?\\s?[\u0441c]"
              + "|(?:\u043e\u0441\u043e\u0431|\u043b\u0438\u0446\u0435\u0432)\\p{L}*\\.?"
              + "|account)[\\s.:]*(?:(?:\u0440\u0430\u0445|\u0441\u0447|no)\\p{L}*)?[\\s.:]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What became of a number as it was typed. */
  public sealed interface Parsed {}

  /**
   * Understood.
   *
   * @param number normalised
   */
  public record Understood(AccountNumber number) implements Parsed {}

  /**
   * Not a number; nobody's account was looked up.
   *
   * @param reason why, for the message beside the field
   */
  public record Malformed(Reason reason) implements Parsed {}

  /** Why a typed number cannot be an account number. */
  public enum Reason {
    EMPTY,
    TOO_SHORT,
    TOO_LONG,
    UNEXPECTED_CHARACTER
  }

  /** Exactly ten digits. */
  public AccountNumber {
    if (value.length() != LENGTH || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("not an account number");
    }
  }

  /** The number of a digits-only value known to be right; for stored numbers and tests. */
  public static AccountNumber of(String value) {
    return new AccountNumber(value);
  }

  /**
   * Understands a number as people type it: spaces, dashes, dots and slashes between digits,
   * leading zeros left out or in excess, full-width digits, letters that look like digits in Latin
   * or Cyrillic, the words for an account before it.
   */
  public static Parsed parse(String typed) {
    if (typed == null) {
      return new Malformed(Reason.EMPTY);
    }
    if (typed.length() > LONGEST_INPUT) {
      return new Malformed(Reason.TOO_LONG);
    }
    String digits = normalise(LABEL.matcher(Typed.narrow(typed)).replaceFirst(""));
    if (digits.isEmpty()) {
      return new Malformed(Reason.EMPTY);
    }
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new Malformed(Reason.UNEXPECTED_CHARACTER);
    }
    String significant = withoutLeadingZeros(digits);
    if (significant.length() > LENGTH) {
      return new Malformed(Reason.TOO_LONG);
    }
    if (digits.length() < SHORTEST || significant.isEmpty()) {
      return new Malformed(Reason.TOO_SHORT);
    }
    return new Understood(
        new AccountNumber("0".repeat(LENGTH - significant.length()) + significant));
  }

  /**
   * The form in which typed, old and system-operator numbers are compared: upper case, without
   * separators, characters that look alike made one ({@code О}, {@code O} and {@code 0} are the
   * same). Not checked for length.
   */
  public static String normalise(String typed) {
    StringBuilder result = new StringBuilder(typed.length());
    String upper = Typed.narrow(typed).toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (!isSeparator(c)) {
        int known = LOOK_ALIKES.indexOf(c);
        result.append(known >= 0 ? MEANT.charAt(known) : c);
      }
    }
    return result.toString();
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT
        || "./_\u2212\u2116#".indexOf(c) >= 0;
  }

  private static String withoutLeadingZeros(String digits) {
    int first = 0;
    while (first < digits.length() && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }

  @Override
  public int compareTo(AccountNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

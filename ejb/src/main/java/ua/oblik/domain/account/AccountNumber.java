package ua.oblik.domain.account;

import java.util.Locale;

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
   * leading zeros left out or in excess, letters that look like digits in Latin or Cyrillic.
   */
  public static Parsed parse(String typed) {
    String digits = normalise(typed);
    if (digits.isEmpty()) {
      return new Malformed(Reason.EMPTY);
    }
    if (typed.length() > LONGEST_INPUT) {
      return new Malformed(Reason.TOO_LONG);
    }
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return new Malformed(Reason.UNEXPECTED_CHARACTER);
    }
    return new Malformed(Reason.TOO_SHORT);
  }

  /**
   * The form in which old and system-operator numbers are stored and compared: upper case, without
   * separators, letters of both alphabets that look alike made one. Not checked for length.
   */
  public static String normalise(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
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

package ua.oblik.domain.wording;

/**
 * Typed text as it is kept. Blanks of any width are one space; signs that control a machine or turn
 * the direction of writing, with which a name could pass for another, are left out.
 */
public final class PlainText {
  private static final String DIRECTION = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";

  private static final char NUL = '\u0000';
  private static final char UNREADABLE = '\uFFFD';

  private PlainText() {}

  /** Whether it can be kept: no database takes U+0000, no UTF-8 half of a surrogate pair. */
  public static boolean isStorable(String text) {
    return text.codePoints().noneMatch(PlainText::isUnstorable);
  }

  /**
   * The text with the sign of what cannot be read, U+FFFD, in place of each that cannot be kept.
   */
  public static String storable(String text) {
    return isStorable(text)
        ? text
        : text.codePoints()
            .map(letter -> isUnstorable(letter) ? UNREADABLE : letter)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isUnstorable(int letter) {
    return letter == NUL || Character.getType(letter) == Character.SURROGATE;
  }

  /** A text of one line; empty for null. */
  public static String line(String typed) {
    return typed == null
        ? ""
        : typed.replaceAll(DIRECTION, "").replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
  }

  /** A text of several lines, at most one empty line between two; empty for null. */
  public static String lines(String typed) {
    if (typed == null) {
      return "";
    }
    return typed
        .replaceAll(DIRECTION, "")
        .replaceAll("\\R", "\n")
        .replaceAll("[\\p{Cntrl}\\p{Zs}&&[^\n]]+", " ")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}

package ua.oblik.domain.wording;

/**
 * Typed text as it is kept. Blanks of any width are one space; signs that control a machine or turn
 * the direction of writing, with which a name could pass for another, are left out.
 */
public final class PlainText {
  private static final String DIRECTION = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";

  private PlainText() {}

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

package ua.oblik.domain.wording;

/** A word typed with one slip of the finger: a letter wrong, missing, too many, or two swapped. */
final class Slip {
  /** With fewer letters than these one of them may be anything. */
  private static final int SHORTEST = 4;

  private Slip() {}

  /**
   * Whether a word begins as it was typed but for one slip. The first letter is nobody's slip: so
   * few words are taken for others.
   *
   * @param typed without its ending
   */
  static boolean isBetween(String typed, String word) {
    int same = 0;
    while (same < typed.length()
        && same < word.length()
        && typed.charAt(same) == word.charAt(same)) {
      same++;
    }
    if (typed.length() < SHORTEST || same == 0 || same == word.length()) {
      return false;
    }
    if (same == typed.length()) {
      return true;
    }
    String rest = typed.substring(same);
    String standing = word.substring(same);
    return standing.substring(1).startsWith(rest)
        || standing.startsWith(rest.substring(1))
        || standing.substring(1).startsWith(rest.substring(1))
        || isSwapped(rest, standing);
  }

  private static boolean isSwapped(String rest, String standing) {
    return rest.length() > 1
        && standing.length() > 1
        && rest.charAt(0) == standing.charAt(1)
        && rest.charAt(1) == standing.charAt(0)
        && standing.substring(2).startsWith(rest.substring(2));
  }
}

package ua.oblik.operations;

import java.util.List;

/**
 * A setting that is one of a few words. Another word is a slip of the pen, and must not pass for
 * one of them: a night that nobody starts would be missed for days.
 *
 * @param name as the operator calls it
 * @param words what it may be
 */
record Choice(String name, List<String> words) {

  /**
   * Looks at what was set.
   *
   * @throws IllegalStateException if it is none of the words
   */
  void require(String set) {
    if (!words.contains(set)) {
      throw new IllegalStateException(
          "%s must be %s, not \"%s\"".formatted(name, String.join(" or ", words), set));
    }
  }
}

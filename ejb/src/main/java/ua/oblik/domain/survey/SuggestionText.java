package ua.oblik.domain.survey;

import java.util.Optional;
import ua.oblik.domain.wording.PlainText;

/** What a person may suggest: a text of a sentence or several, in plain letters. */
public final class SuggestionText {
  /** Fewer signs tell nothing that staff could work with. */
  public static final int SHORTEST = 10;

  /** As many signs as a person can read at a glance. */
  public static final int LONGEST = 1000;

  private SuggestionText() {}

  /** What is wrong with a text. */
  public enum Problem {
    MISSING,
    TOO_SHORT,
    TOO_LONG
  }

  /** The text as it is kept. */
  public static String plain(String typed) {
    return PlainText.lines(typed);
  }

  /** What has to be mended in such a text; empty if it is one. */
  public static Optional<Problem> problem(String plain) {
    int length = plain.codePointCount(0, plain.length());
    if (length == 0) {
      return Optional.of(Problem.MISSING);
    }
    if (length < SHORTEST) {
      return Optional.of(Problem.TOO_SHORT);
    }
    return length > LONGEST ? Optional.of(Problem.TOO_LONG) : Optional.empty();
  }
}

package ua.oblik.identity;

import java.util.List;

/** What became of a wish for another address. */
public sealed interface EmailOutcome {

  /** A letter is on its way; the answer is the same if the address has a login already. */
  record LetterSent() implements EmailOutcome {}

  /** The password is wrong, or the address is none or the one it has. */
  record Refused(List<FieldProblem> problems) implements EmailOutcome {}
}

package ua.oblik.identity;

import java.util.List;

/** What became of a registration form. */
public sealed interface RegistrationOutcome {

  /** The form is in order and a letter is on its way; also said when the address is taken. */
  record LetterSent() implements RegistrationOutcome {}

  /**
   * The form must be mended.
   *
   * @param problems at least one
   */
  record Refused(List<FieldProblem> problems) implements RegistrationOutcome {}
}

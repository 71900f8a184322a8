package ua.oblik.identity;

import java.util.List;

/** What became of a wish for a new password. */
public sealed interface PasswordOutcome {

  /**
   * It is the new one from now on.
   *
   * @param login for the session that goes on
   */
  record Changed(LoginPrincipal login) implements PasswordOutcome {}

  /** The old one is wrong, or the new one is not taken. */
  record Refused(List<FieldProblem> problems) implements PasswordOutcome {}
}

package ua.oblik.identity;

import java.util.List;

/** What became of a new password. */
public sealed interface ResetOutcome {

  /** The new password is in force; earlier API tokens are revoked. */
  record Done() implements ResetOutcome {}

  /** The link is unknown, used or too old. */
  record LinkInvalid() implements ResetOutcome {}

  /**
   * The password is not taken; the link stays good.
   *
   * @param problems at least one
   */
  record Refused(List<FieldProblem> problems) implements ResetOutcome {}
}

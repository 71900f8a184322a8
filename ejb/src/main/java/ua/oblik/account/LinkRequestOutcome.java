package ua.oblik.account;

import java.util.List;
import ua.oblik.identity.FieldProblem;

/** What became of a request to staff. */
public sealed interface LinkRequestOutcome {

  /** Staff will look at it; the same when it was already waiting. */
  record Waiting() implements LinkRequestOutcome {}

  /** The login sees the account already. */
  record AlreadyLinked() implements LinkRequestOutcome {}

  /** As many requests of this login are waiting as may be. */
  record TooManyWaiting() implements LinkRequestOutcome {}

  /** Something has to be mended; the list is not empty. */
  record Malformed(List<FieldProblem> problems) implements LinkRequestOutcome {}
}

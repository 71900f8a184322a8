package ua.oblik.request;

import java.util.List;
import ua.oblik.identity.FieldProblem;

/** What became of a request that was sent. */
public sealed interface RequestOutcome {

  /** Staff have it; the same number when the same form is sent again. */
  record Sent(RequestNumber number) implements RequestOutcome {}

  /** One about the same waits already. */
  record AlreadyOpen(RequestNumber number) implements RequestOutcome {}

  /** Something has to be mended; the list is not empty. */
  record Malformed(List<FieldProblem> problems) implements RequestOutcome {}
}

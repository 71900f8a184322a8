package ua.oblik.account;

import java.util.List;
import ua.oblik.identity.FieldProblem;

/** What became of an invitation. */
public sealed interface InvitationOutcome {

  /** A letter is on its way; whether the address has a login is not told. */
  record Sent() implements InvitationOutcome {}

  /** As many letters as may be sent for an account in a day have been sent. */
  record TooMany() implements InvitationOutcome {}

  /** Something has to be mended; the list is not empty. */
  record Malformed(List<FieldProblem> problems) implements InvitationOutcome {}
}

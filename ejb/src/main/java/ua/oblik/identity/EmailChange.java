package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.wording.PlainText;

/**
 * Moves a login to another e-mail address: asked for with the password, confirmed by a letter to
 * the new address, told to the old one. No answer tells whether an address has a login. Sessions
 * and tokens of programs go on, as they rest on the password; links in letters to the old address
 * end.
 */
@Stateless
public class EmailChange {
  @Inject private PortalUsers users;
  @Inject private PasswordAgain again;
  @Inject private EmailMoves moves;
  @Inject private CurrentUser caller;

  /**
   * Sends the letters, to the new address and to the old; a wish before this one counts no more.
   */
  public EmailOutcome ask(String password, String wanted) {
    PortalUser user = users.getLocked(caller.id());
    String email = PlainText.line(wanted);
    List<FieldProblem> problems = new ArrayList<>();
    problem(user, email).ifPresent(problems::add);
    again.problem(user, password, "emailPassword").ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new EmailOutcome.Refused(List.copyOf(problems));
    }
    moves.ask(user, email);
    return new EmailOutcome.LetterSent();
  }

  /** The address that waits to be confirmed; empty if none does. */
  public Optional<String> waiting() {
    return moves.waiting(caller.id());
  }

  /** Takes the wish back: its letter opens nothing any more. */
  public void withdraw() {
    moves.withdraw(caller.id());
  }

  /**
   * The address that a link would confirm, to its owner in full; to whoever else holds the link
   * only its outlines. Empty if the link does not work.
   */
  public Optional<String> asked(String token) {
    return Optional.ofNullable(token)
        .flatMap(text -> moves.asked(new TokenText(text)))
        .map(
            link ->
                caller.loggedIn() && caller.id().equals(link.user())
                    ? link.email()
                    : EmailRules.outlined(link.email()));
  }

  /** Uses the link in the letter to the new address; no login is needed. */
  public EmailMove confirm(String token) {
    return token == null ? EmailMove.INVALID : moves.confirm(new TokenText(token));
  }

  private static Optional<FieldProblem> problem(PortalUser user, String email) {
    if (user.demo()) {
      return Optional.of(new FieldProblem("newEmail", "email-of-demo"));
    }
    return user.email().equalsIgnoreCase(email)
        ? Optional.of(new FieldProblem("newEmail", "email-same"))
        : EmailRules.problem(email).map(found -> new FieldProblem("newEmail", found.code()));
  }
}

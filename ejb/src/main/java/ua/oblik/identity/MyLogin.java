package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the owner of a login does with it: a new password, or giving it up. */
@Stateless
public class MyLogin {
  @Inject private PortalUsers users;
  @Inject private Passwords passwords;
  @Inject private PasswordAgain again;
  @Inject private CurrentUser caller;
  @Inject private LoginEnd end;

  /** Replaces the password; other sessions and all tokens end. */
  public PasswordOutcome changePassword(String old, String fresh) {
    PortalUser user = users.getLocked(caller.id());
    Optional<FieldProblem> wrong = again.problem(user, old, "oldPassword");
    if (wrong.isPresent()) {
      return new PasswordOutcome.Refused(List.of(wrong.get()));
    }
    List<FieldProblem> problems = PasswordRules.problems(fresh);
    if (!problems.isEmpty()) {
      return new PasswordOutcome.Refused(problems);
    }
    user.changePassword(passwords.hash(fresh));
    end.afterNewPassword(user.id());
    return new PasswordOutcome.Changed(user.principal(user.capabilities()));
  }

  /**
   * Gives the login up: it sees no account any more and nobody can log in with it. The accounts,
   * with their bills and reads, stay.
   *
   * @return why it is not: the password is not the login's, or a demonstration stays
   */
  public Optional<FieldProblem> giveUp(String password) {
    PortalUser user = users.getLocked(caller.id());
    if (user.closed()) {
      return Optional.empty(); // pressed twice
    }
    Optional<FieldProblem> problem =
        user.demo()
            ? Optional.of(new FieldProblem("password", "login-of-demo"))
            : again.problem(user, password, "password");
    if (problem.isEmpty()) {
      end.forGood(user);
    }
    return problem;
  }
}

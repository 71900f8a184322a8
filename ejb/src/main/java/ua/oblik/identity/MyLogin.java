package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What the owner of a login does with it: a new password, or giving it up. */
@Stateless
public class MyLogin {
  @Inject private PortalUsers users;
  @Inject private Passwords passwords;
  @Inject private CurrentUser caller;
  @Inject private LoginEnd end;

  /** Replaces the password; other sessions and all tokens end. */
  public PasswordOutcome changePassword(String old, String fresh) {
    PortalUser user = users.get(caller.id());
    if (!passwords.matches(old, user.passwordHash())) {
      return new PasswordOutcome.Refused(
          List.of(new FieldProblem("oldPassword", "password-wrong")));
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
   * @return {@code false} if the password is not the login's
   */
  public boolean giveUp(String password) {
    PortalUser user = users.get(caller.id());
    if (user.demo() || !passwords.matches(password, user.passwordHash())) {
      return false;
    }
    end.forGood(user);
    return true;
  }
}

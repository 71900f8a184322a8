package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;

/**
 * Asks for the password of a login inside its own session, where something is at stake. Wrong ones
 * are limited as they are at the door, and leave the door open.
 */
@Dependent
class PasswordAgain {
  @Inject private Passwords passwords;
  @Inject private WrongAnswers wrong;
  @Inject private BusinessClock clock;

  /**
   * What to say of the password; empty if it is the login's.
   *
   * @param field of the form that asks
   */
  Optional<FieldProblem> problem(PortalUser user, String password, String field) {
    String whom = "again:" + user.id();
    Instant now = clock.now();
    if (wrong.lockedAt(whom, now)) {
      return Optional.of(new FieldProblem(field, "password-too-often"));
    }
    if (passwords.matches(password, user.passwordHash())) {
      return Optional.empty();
    }
    wrong.record(whom, now, Logins.WRONG_PASSWORDS_ALLOWED, Logins.LOCK);
    return Optional.of(new FieldProblem(field, "password-wrong"));
  }
}

package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;

/**
 * How a person gets a login and gets back into it: registers, confirms the e-mail address, chooses
 * a new password. No answer tells whether an address has a login.
 */
@Stateless
public class Registration {
  @Inject private PortalUsers users;
  @Inject private Passwords passwords;
  @Inject private Letters letters;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Takes a form and sends a letter: to confirm the address, or, if it already has a confirmed
   * login, to choose a new password for that one.
   */
  public RegistrationOutcome register(RegistrationForm form) {
    List<FieldProblem> problems = form.problems();
    if (!problems.isEmpty()) {
      return new RegistrationOutcome.Refused(problems);
    }
    String hash = passwords.hash(form.password());
    users.takeTurn("register " + form.email().toLowerCase(Locale.ROOT));
    Optional<PortalUser> known = users.findByEmailLocked(form.email());
    if (known.isPresent() && known.get().confirmed()) {
      letters.offerReset(known.get());
    } else {
      letters.askToConfirm(known.isPresent() ? again(known.get(), form, hash) : first(form, hash));
    }
    return new RegistrationOutcome.LetterSent();
  }

  /** Makes the login usable, once; {@code false} if the link is unknown, used or too old. */
  public boolean confirm(String token) {
    return use(token, TokenPurpose.CONFIRM_EMAIL)
        .map(
            user -> {
              user.confirmEmail(clock.now());
              audit.record(AuditEntry.by(user.id(), "confirm-email", "user", user.id().toString()));
              return true;
            })
        .orElse(false);
  }

  /** Sends the letter of confirmation again, if there is anything to confirm. */
  public void resend(String email) {
    users.findByEmail(email).filter(user -> !user.confirmed()).ifPresent(letters::askToConfirm);
  }

  /** Sends a letter to choose a new password, if the address has a login. */
  public void requestReset(String email) {
    users.findByEmail(email).filter(user -> !user.demo()).ifPresent(letters::offerReset);
  }

  /** Whether the link of a letter for a new password still works. */
  public boolean opensReset(String token) {
    return Optional.ofNullable(token)
        .flatMap(text -> users.findToken(new TokenText(text), TokenPurpose.RESET_PASSWORD))
        .filter(found -> found.usableAt(clock.now()))
        .isPresent();
  }

  /** Replaces a forgotten password; whoever has the letter has thereby confirmed the address. */
  public ResetOutcome reset(String token, String newPassword) {
    List<FieldProblem> problems = PasswordRules.problems(newPassword);
    if (!problems.isEmpty()) {
      return new ResetOutcome.Refused(problems);
    }
    Optional<PortalUser> user = use(token, TokenPurpose.RESET_PASSWORD);
    user.ifPresent(found -> replacePassword(found, newPassword));
    return user.isPresent() ? new ResetOutcome.Done() : new ResetOutcome.LinkInvalid();
  }

  private PortalUser first(RegistrationForm form, String hash) {
    PortalUser user = new PortalUser(form, hash, clock.now());
    users.add(user);
    audit.record(AuditEntry.by(user.id(), "register", "user", user.id().toString()));
    return user;
  }

  private PortalUser again(PortalUser user, RegistrationForm form, String hash) {
    user.registerAgain(form, hash);
    users.voidTokens(user.id(), TokenPurpose.CONFIRM_EMAIL, clock.now());
    audit.record(AuditEntry.by(user.id(), "register-again", "user", user.id().toString()));
    return user;
  }

  private void replacePassword(PortalUser user, String newPassword) {
    Instant now = clock.now();
    user.changePassword(passwords.hash(newPassword));
    user.confirmEmail(now);
    users.voidTokens(user.id(), TokenPurpose.RESET_PASSWORD, now);
    users.revokeApiTokens(user.id(), now);
    audit.record(AuditEntry.by(user.id(), "reset-password", "user", user.id().toString()));
  }

  private Optional<PortalUser> use(String token, TokenPurpose purpose) {
    Instant now = clock.now();
    return Optional.ofNullable(token)
        .flatMap(text -> users.findToken(new TokenText(text), purpose))
        .filter(found -> found.usableAt(now))
        .map(
            found -> {
              found.use(now);
              return users.getLocked(found.user());
            });
  }
}

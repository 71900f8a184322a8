package ua.oblik.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;

/** Compares an e-mail address and a password with what is stored, and limits how often. */
@Stateless
public class Logins {
  static final int WRONG_PASSWORDS_ALLOWED = 5;
  static final Duration LOCK = Duration.ofMinutes(15);

  @Inject private PortalUsers users;
  @Inject private Passwords passwords;
  @Inject private WrongAnswers strangers;
  @Inject private FactorBook factor;
  @Inject private BusinessClock clock;

  /** The answer takes the same time whether the address is known or not. */
  public LoginCheck check(String email, String password) {
    Instant now = clock.now();
    Optional<PortalUser> known = users.findByEmailLocked(email).filter(this::mayExist);
    return known.isPresent()
        ? checkKnown(known.get(), password, now)
        : refuseStranger(email, password, now);
  }

  private LoginCheck checkKnown(PortalUser user, String password, Instant now) {
    if (user.lockedAt(now)) {
      return new LoginCheck.TooManyAttempts();
    }
    if (!passwords.matches(password, user.passwordHash())) {
      user.recordWrongPassword(now, WRONG_PASSWORDS_ALLOWED, LOCK);
      return new LoginCheck.Refused();
    }
    if (!user.confirmed()) {
      return new LoginCheck.NotConfirmed();
    }
    if (user.suspended()) {
      return new LoginCheck.Suspended();
    }
    if (factor.isOn(user.id())) {
      return new LoginCheck.CodeNeeded(user.id());
    }
    return accepted(user, password);
  }

  /** Completes a login whose password was right a moment ago. */
  public LoginCheck checkCode(UserId id, String code) {
    Instant now = clock.now();
    Optional<PortalUser> known = users.findLocked(id).filter(this::mayExist);
    if (known.isEmpty() || known.get().lockedAt(now)) {
      return new LoginCheck.TooManyAttempts();
    }
    PortalUser user = known.get();
    if (user.suspended()) {
      return new LoginCheck.Suspended();
    }
    if (!factor.takes(id, code)) {
      user.recordWrongPassword(now, WRONG_PASSWORDS_ALLOWED, LOCK);
      return new LoginCheck.CodeNeeded(id);
    }
    user.recordLogin();
    return new LoginCheck.Accepted(user.principal(user.capabilities()));
  }

  private LoginCheck accepted(PortalUser user, String password) {
    user.recordLogin();
    if (passwords.outdated(user.passwordHash())) {
      user.strengthenPassword(passwords.hash(password));
    }
    return new LoginCheck.Accepted(user.principal(user.capabilities()));
  }

  private LoginCheck refuseStranger(String email, String password, Instant now) {
    if (strangers.lockedAt(email, now)) {
      return new LoginCheck.TooManyAttempts();
    }
    passwords.spendTheTimeOfACheck(password);
    strangers.record(email, now, WRONG_PASSWORDS_ALLOWED, LOCK);
    return new LoginCheck.Refused();
  }

  /**
   * A login that was given up is gone. Demo logins have published passwords: outside demo mode they
   * do not exist.
   */
  private boolean mayExist(PortalUser user) {
    return !user.closed() && (!user.demo() || clock.inDemonstration());
  }
}

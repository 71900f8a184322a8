package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import ua.oblik.calendar.BusinessClock;

/** Asks for a code of the second factor inside a session; wrong ones are limited. */
@Dependent
class CodeAgain {
  @Inject private FactorBook book;
  @Inject private WrongAnswers wrong;
  @Inject private BusinessClock clock;

  /** Uses a code up, unless too many were wrong a moment ago. */
  boolean takes(UserId user, String code) {
    Instant now = clock.now();
    if (wrong.lockedAt(whom(user), now)) {
      return false;
    }
    boolean right = book.takes(user, code);
    if (!right) {
      wrong.record(whom(user), now, Logins.WRONG_PASSWORDS_ALLOWED, Logins.LOCK);
    }
    return right;
  }

  boolean isLocked(UserId user) {
    return wrong.lockedAt(whom(user), clock.now());
  }

  private static String whom(UserId user) {
    return "code:" + user;
  }
}

package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;

/** Ends what a login had opened: sessions, tokens, and at last the login itself. */
@Dependent
class LoginEnd {
  @Inject private PortalUsers users;
  @Inject private CustomerDatabase customer;
  @Inject private FactorBook factor;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  void afterNewPassword(UserId user) {
    endSessions(user);
    users.revokeApiTokens(user, clock.now());
    audit.record(AuditEntry.by(user, "change-password", "user", user.toString()));
  }

  void forGood(PortalUser user) {
    Instant now = clock.now();
    endSessions(user.id());
    users.revokeApiTokens(user.id(), now);
    factor.forget(user.id());
    user.giveUp(now);
    audit.record(AuditEntry.by(user.id(), "give-up-login", "user", user.id().toString()));
  }

  private void endSessions(UserId user) {
    customer.change(
        "update page_session set ended_at = ? where user_id = ? and ended_at is null",
        clock.now(),
        user.value());
  }
}

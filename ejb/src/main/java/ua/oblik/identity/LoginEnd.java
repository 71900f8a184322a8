package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
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
  @Inject private Letters letters;
  @Inject private Event<LoginGivenUp> farewell;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  void afterNewPassword(UserId user) {
    endSessions(user);
    users.revokeApiTokens(user, clock.now());
    audit.record(AuditEntry.by(user, "change-password", "user", user.toString()));
  }

  void forGood(PortalUser user) {
    Instant now = clock.now();
    farewell.fire(new LoginGivenUp(user.id()));
    endSessions(user.id());
    users.revokeApiTokens(user.id(), now);
    factor.forget(user.id());
    for (TokenPurpose purpose : TokenPurpose.values()) {
      users.voidTokens(user.id(), purpose, now);
    }
    letters.sayFarewell(user);
    forget(user);
    user.giveUp(now);
    audit.record(AuditEntry.by(user.id(), "give-up-login", "user", user.id().toString()));
  }

  /** Letters about an account belong to its papers; those about the login go with it. */
  private void forget(PortalUser user) {
    long id = user.id().value();
    customer.change("delete from notice_refusal where user_id = ?", id);
    customer.change("update page_session set device = '' where user_id = ?", id);
    customer.change("update user_token set email = '' where user_id = ? and email is not null", id);
    customer.change(
        """
        update outbox_message set recipient = '', model = '{}'
        where recipient = ? and account_id is null and state <> 'PENDING'
        """,
        user.email());
  }

  private void endSessions(UserId user) {
    customer.change(
        "update page_session set ended_at = ? where user_id = ? and ended_at is null",
        clock.now(),
        user.value());
  }
}

package ua.oblik.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.calendar.BusinessClock;

/** What becomes of a second factor, with the record of it; its owner is told when it is gone. */
@Dependent
class FactorChanges {
  @Inject private FactorBook book;
  @Inject private Letters letters;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  List<String> turnOn(UserId user) {
    record("turn-on-second-factor", user);
    return book.confirm(user);
  }

  List<String> renewCodes(UserId user) {
    record("renew-recovery-codes", user);
    return book.freshCodes(user);
  }

  void turnOff(PortalUser user) {
    record("turn-off-second-factor", user.id());
    book.forget(user.id());
    letters.sayFactorOff(user, clock.now());
  }

  private void record(String deed, UserId user) {
    audit.record(AuditEntry.of(deed, "user", user.toString()));
  }
}

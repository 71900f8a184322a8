package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Lets only staff at the worklists, and keeps in the audit trail what they decide there. */
@Dependent
class WorklistStaff {
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Only staff from here.
   *
   * @throws NotFoundException for anybody else
   */
  void require() {
    if (!caller.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("worklist-not-found");
    }
  }

  Stamp stamp() {
    return new Stamp(caller.actor(), clock.today(), clock.now());
  }

  void record(AuditEntry entry) {
    audit.record(entry);
  }
}

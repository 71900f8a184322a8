package ua.oblik.web.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ua.oblik.NotFoundException;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Who may start the night by hand, and the record that somebody did. */
@Dependent
class NightDesk {
  @Inject private CurrentUser caller;
  @Inject private AuditTrail audit;

  boolean allowed() {
    return caller.can(Capability.RUN_NIGHTLY);
  }

  /**
   * Keeps who started it.
   *
   * @throws NotFoundException if the caller may not
   */
  void record(AuditEntry entry) {
    if (!allowed()) {
      throw new NotFoundException("page-not-found");
    }
    audit.record(entry);
  }
}

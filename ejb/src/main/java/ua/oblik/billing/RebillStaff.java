package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ua.oblik.NotFoundException;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/** Lets only those who bill cancel bills, and keeps in the audit trail what they did. */
@Dependent
class RebillStaff {
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;

  void require() {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("bill-not-found");
    }
  }

  void record(BillNumber bill, String before, String after) {
    audit.record(AuditEntry.of("rebill", "bill", bill.toString()).before(before).after(after));
  }
}

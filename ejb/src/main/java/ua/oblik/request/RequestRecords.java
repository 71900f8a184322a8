package ua.oblik.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.request.RequestState;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.CurrentUser;

/** Who touches a request and when: for its history, the audit trail and the letters. */
@Dependent
class RequestRecords {
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;
  @Inject private Accounts accounts;
  @Inject private AuditTrail audit;
  @Inject private RequestNotices notices;

  Stamp stamp() {
    return new Stamp(caller.id(), caller.actor(), clock.today(), clock.now());
  }

  /** Requests about one account come one by one. */
  void takeTurn(AccountId account) {
    accounts.lock(account);
  }

  void sent(CustomerRequest request) {
    audit.record(entry(request, "send-request").after(request.kind().name()));
    notices.received(request);
  }

  void withdrawn(CustomerRequest request) {
    audit.record(entry(request, "withdraw-request").after(request.kind().name()));
  }

  /** What a clerk did: the answer stands in the request itself, the trail says what was decided. */
  void worked(CustomerRequest request, RequestState before) {
    audit.record(
        entry(request, "work-on-request").before(before.name()).after(request.state().name()));
    if (!request.state().isOpen()) {
      notices.answered(request);
    }
  }

  private static AuditEntry entry(CustomerRequest request, String action) {
    return AuditEntry.of(action, "customer-request", request.number().toString());
  }
}

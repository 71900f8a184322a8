package ua.oblik.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Lets only those who change agreements touch reliefs, one after the other, and keeps the trail.
 */
@Dependent
class ReliefStaff {
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;
  @Inject private AccountBook book;

  void requireSeeing() {
    if (!user.can(Capability.VIEW_ACCOUNTS)) {
      throw new NotFoundException("account-not-found");
    }
  }

  /**
   * The account, for the caller alone until the transaction ends: no bill comes in between.
   *
   * @throws NotFoundException if there is none, or the caller does not change agreements
   */
  AccountId lock(AccountNumber number) {
    if (!mayDecide()) {
      throw new NotFoundException("account-not-found");
    }
    Account account =
        book.find(number).orElseThrow(() -> new NotFoundException("account-not-found"));
    return book.lock(account.id()).id();
  }

  boolean mayDecide() {
    return user.can(Capability.CHANGE_AGREEMENTS);
  }

  boolean isCaller(ReliefChange.Hand hand) {
    return hand.actor().equals(user.actor());
  }

  ReliefChange.Hand hand() {
    return new ReliefChange.Hand(user.actor(), clock.today());
  }

  LocalDate today() {
    return clock.today();
  }

  Instant now() {
    return clock.now();
  }

  void record(String action, AccountNumber account, String told) {
    audit.record(AuditEntry.of(action, "account", account.value()).after(told));
  }
}

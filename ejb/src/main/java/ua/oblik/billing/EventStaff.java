package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.Agreement;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.account.ChangeDay;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.supply.ServicePoints;

/** Lets only those who change agreements do so, one after the other, and keeps the trail. */
@Dependent
class EventStaff {
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private Accounts accounts;
  @Inject private AccountAccess access;
  @Inject private ServicePoints points;
  @Inject private BusinessClock clock;
  @Inject private Parameters parameters;

  void require() {
    if (!user.can(Capability.CHANGE_AGREEMENTS)) {
      throw new NotFoundException("agreement-not-found");
    }
  }

  AccountId seen(AccountNumber number) {
    return access.require(number, AccessLevel.VIEW);
  }

  void lock(Agreement agreement) {
    accounts.lock(agreement.account());
    points.lock(agreement.point());
  }

  AccountNumber number(AccountId account) {
    return accounts.get(account).number();
  }

  ChangeDay.Calendar calendar() {
    return new ChangeDay.Calendar(
        clock.today(), parameters.number("agreement.days-ahead", clock.today()));
  }

  AccountNumber record(AgreementEvent event, Agreement agreement) {
    AccountNumber account = number(agreement.account());
    audit.record(
        AuditEntry.of("change-agreement", "account", account.value())
            .before("agreement " + agreement.id() + " " + agreement.period())
            .after(event.what() + ": " + event.reason()));
    return account;
  }
}

package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.Turnstile;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.CurrentUser;

/** Who comes to pay, for which account, and when. */
@Dependent
class CardDoor {
  @Inject private AccountAccess access;
  @Inject private Accounts accounts;
  @Inject private CurrentUser caller;
  @Inject private Turnstile turnstile;
  @Inject private BusinessClock clock;

  /** The account, one at a time. Whoever may see what is owed may pay it. */
  AccountId enter(AccountNumber number) {
    AccountId account = look(number);
    turnstile.enter("card:" + account);
    return account;
  }

  AccountId look(AccountNumber number) {
    return access.require(number, AccessLevel.VIEW);
  }

  void require(AccountId account, AccessLevel level) {
    access.require(account, level);
  }

  AccountNumber number(AccountId account) {
    return accounts.get(account).number();
  }

  String caller() {
    return caller.actor();
  }

  LocalDate today() {
    return clock.today();
  }

  Instant now() {
    return clock.now();
  }
}

package ua.oblik.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;

/** The customer's choice between bills by e-mail and on paper. */
@Stateless
public class BillDeliveries {
  @Inject private AccountBook book;
  @Inject private AccountAccess access;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * How the bills of an account reach the customer.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public BillDelivery of(AccountNumber number) {
    return book.get(access.require(number, AccessLevel.VIEW)).delivery();
  }

  /**
   * The day it was chosen; empty while nobody has chosen.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Optional<LocalDate> chosenOn(AccountNumber number) {
    return book.get(access.require(number, AccessLevel.VIEW)).deliverySince();
  }

  /**
   * Chooses, from the next bill on.
   *
   * @throws ua.oblik.NotFoundException unless the caller owns the account
   */
  public void choose(AccountNumber number, BillDelivery delivery) {
    Account account = book.lock(access.require(number, AccessLevel.MANAGE));
    if (account.delivery() != delivery) {
      audit.record(
          AuditEntry.of("choose-delivery", "account", number.value())
              .before(account.delivery().name())
              .after(delivery.name()));
      account.deliver(delivery, clock.today());
    }
  }
}

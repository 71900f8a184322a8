package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.identity.CurrentUser;

/** What the desk asks others before it moves money. */
@Dependent
class PaymentDirectory {

  @Inject private Accounts accounts;
  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser caller;
  @Inject private BusinessClock clock;

  AccountId account(AccountNumber number) {
    return accounts.find(number).orElseThrow(() -> new RefusedException("account-not-found"));
  }

  AccountNumber number(AccountId account) {
    return accounts.get(account).number();
  }

  /** The payment of a name. */
  Optional<Long> payment(String source, String externalId) {
    return customer.first(
        "select id from payment where source = ? and external_id = ?",
        row -> row.number("id"),
        source,
        externalId);
  }

  Receiving occasion() {
    return new Receiving(clock.today(), caller.actor());
  }

  void requireNotAhead(LocalDate valueOn) {
    if (valueOn.isAfter(clock.today())) {
      throw new RefusedException("payment-date-ahead", clock.today());
    }
  }

  /** Whether money of the payment was given back, or is about to be. */
  boolean refundedOrAsked(long payment) {
    return customer
        .first(
            "select 1 as found from refund_request where payment_id = ? and state <> 'REJECTED' limit 1",
            row -> row.small("found"),
            payment)
        .isPresent();
  }
}

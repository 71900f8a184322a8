package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.AgreementDesk;
import ua.oblik.customer.Customers;

/** Finds the account of whoever takes a point over, or opens one. */
@Dependent
class Successors {
  @Inject private AgreementDesk desk;
  @Inject private Customers customers;
  @Inject private Accounts accounts;

  /**
   * The account of the next customer.
   *
   * @throws NotFoundException if there is none of the number
   */
  AccountId of(AgreementEvent.HandOver handOver, LocalDate on) {
    return handOver
        .account()
        .map(
            number ->
                accounts.find(number).orElseThrow(() -> new NotFoundException("account-not-found")))
        .orElseGet(() -> desk.open(customers.register(handOver.customer().orElseThrow()), on));
  }
}

package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillCalculator;
import ua.oblik.domain.billing.Threshold;
import ua.oblik.domain.measure.Money;

/** Tells at a glance what an account owes and what is to be expected. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountSummaries {

  @Inject private AccountAccess access;
  @Inject private OneBill oneBill;
  @Inject private NewestBill newest;
  @Inject private VolumeOutlooks volumes;
  @Inject private BusinessClock clock;

  /**
   * One account.
   *
   * @throws ua.oblik.NotFoundException if it is not the caller's to see
   */
  public AccountSummary of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    BillingCase today = oneBill.of(account, clock.today());
    Money balance = today.input().balance();
    Optional<Money> expected = BillCalculator.expectedThisMonth(today.input());
    Money recommended = balance.plus(expected.orElse(Money.ZERO));
    return new AccountSummary(
        number,
        balance,
        expected,
        recommended.isPositive() ? recommended : Money.ZERO,
        newest.of(account),
        volumes.of(today.input()),
        Threshold.expected(today.input()),
        newest.billedUntil(account));
  }
}

package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.OpenCharge;
import ua.oblik.payment.PaidBills;

/** Tells how far the bills of an account are paid. */
@Stateless
public class BillStandings {
  @Inject private AccountAccess access;
  @Inject private Ledger ledger;
  @Inject private PaidBills paidBills;
  @Inject private BusinessClock clock;

  /**
   * The standing of every bill that stands; a superseded one has none.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Map<BillNumber, BillStanding> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    List<OpenCharge> standing = ledger.charges(account, LocalDate.EPOCH);
    Map<BillNumber, Money> paid = paidBills.of(standing.stream().map(OpenCharge::bill).toList());
    List<BillStanding.Charge> charges =
        standing.stream()
            .map(
                open ->
                    new BillStanding.Charge(
                        open.bill(),
                        open.amount(),
                        paid.getOrDefault(open.bill(), Money.ZERO),
                        open.dueOn()))
            .toList();
    return BillStanding.of(charges, ledger.balance(account), clock.today());
  }
}

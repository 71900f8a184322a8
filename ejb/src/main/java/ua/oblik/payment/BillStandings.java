package ua.oblik.payment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.account.AccessLevel;
import ua.oblik.account.AccountAccess;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillDraft;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.Ledger;

/** Tells how far the bills of an account are paid. */
@Stateless
public class BillStandings {
  @Inject private AccountAccess access;
  @Inject private Ledger ledger;
  @Inject private StandingCharges charges;
  @Inject private BusinessClock clock;

  /**
   * The standing of every bill that stands; a superseded one has none.
   *
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Map<BillNumber, BillStanding> of(AccountNumber number) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    return BillStanding.of(
        charges.of(List.of(account)).getOrDefault(account, List.of()),
        ledger.balance(account),
        clock.today());
  }

  /**
   * What of a bill is to pay by now.
   *
   * @param printed what the bill said when it was issued
   * @throws ua.oblik.NotFoundException if the account is not the caller's to see
   */
  public Money stillToPay(AccountNumber number, BillNumber bill, BillDraft.Statement printed) {
    AccountId account = access.require(number, AccessLevel.VIEW);
    return Optional.ofNullable(of(number).get(bill))
        .map(
            standing ->
                standing.stillToPay(
                    printed.amountToPay(), printed.openingBalance(), ledger.balance(account)))
        .orElse(printed.amountToPay());
  }
}

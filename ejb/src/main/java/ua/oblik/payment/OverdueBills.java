package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding;
import ua.oblik.domain.billing.BillStanding.Charge;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.Ledger;

/** What accounts owe for bills whose day of payment has passed, by the standing of each bill. */
@Dependent
class OverdueBills {
  @Inject private Ledger ledger;
  @Inject private StandingCharges charges;

  /** Those of the accounts that owe for bills that were to be paid before a day. */
  List<OverdueDebt> before(Collection<AccountId> accounts, LocalDate day) {
    Map<AccountId, Money> balances = ledger.balances(accounts);
    balances.values().removeIf(balance -> !balance.isPositive());
    Map<AccountId, List<Charge>> standing = charges.of(balances.keySet());
    List<OverdueDebt> debts = new ArrayList<>();
    for (AccountId account : new TreeSet<>(standing.keySet())) {
      Map<BillNumber, BillStanding> standings =
          BillStanding.of(standing.get(account), balances.get(account), day);
      standing.get(account).stream()
          .filter(charge -> standings.get(charge.bill()).state() == BillStanding.State.OVERDUE)
          .map(Charge::dueOn)
          .max(Comparator.naturalOrder())
          .map(due -> new OverdueDebt(account, BillStanding.overdue(standings.values()), due))
          .ifPresent(debts::add);
    }
    return debts;
  }
}

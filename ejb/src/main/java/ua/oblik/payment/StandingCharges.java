package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.account.AccountId;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding.Charge;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.OpenCharge;

/** What bills that stand charged, with what payments gave to each: where the two meet. */
@Dependent
class StandingCharges {
  @Inject private Ledger ledger;
  @Inject private PaidBills paidBills;

  /** Of each account the oldest first; an account without charges is missing. */
  Map<AccountId, List<Charge>> of(Collection<AccountId> accounts) {
    Map<AccountId, List<OpenCharge>> standing = ledger.standingCharges(accounts);
    Map<BillNumber, Money> paid =
        paidBills.of(
            standing.values().stream().flatMap(List::stream).map(OpenCharge::bill).toList());
    Map<AccountId, List<Charge>> charges = new HashMap<>();
    standing.forEach(
        (account, open) ->
            charges.put(account, open.stream().map(charge -> of(charge, paid)).toList()));
    return charges;
  }

  private static Charge of(OpenCharge open, Map<BillNumber, Money> paid) {
    return new Charge(
        open.bill(), open.amount(), paid.getOrDefault(open.bill(), Money.ZERO), open.dueOn());
  }
}

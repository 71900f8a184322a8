package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return withPayments(ledger.charges(accounts, LocalDate.EPOCH));
  }

  /**
   * The same, at least those of them that lack something. Where the late ones lack all that an
   * account owes, years of paid ones are not read.
   *
   * @param open what each account has open; it and what the bills lack make its balance
   * @param lately the day from which charges are late ones
   */
  Map<AccountId, List<Charge>> lacking(Map<AccountId, Money> open, LocalDate lately) {
    Map<AccountId, List<Charge>> charges = withPayments(ledger.charges(open.keySet(), lately));
    Map<AccountId, Money> balances = ledger.balances(open.keySet());
    Set<AccountId> others = new HashSet<>(ledger.withMoneyBesideBills(open.keySet()));
    open.forEach(
        (account, credit) -> {
          Money lacks = balances.getOrDefault(account, Money.ZERO).plus(credit);
          if (!lacks.equals(lack(charges.getOrDefault(account, List.of())))) {
            others.add(account);
          }
        });
    if (!others.isEmpty()) {
      charges.keySet().removeAll(others);
      charges.putAll(of(others));
    }
    return charges;
  }

  private static Money lack(List<Charge> charges) {
    return Money.sum(charges.stream().map(charge -> charge.amount().minus(charge.paid())).toList());
  }

  private Map<AccountId, List<Charge>> withPayments(Map<AccountId, List<OpenCharge>> standing) {
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

package ua.oblik.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.Allocation;
import ua.oblik.domain.payment.Allocation.Credit;
import ua.oblik.domain.payment.Allocation.Debt;
import ua.oblik.domain.payment.Allocation.Share;
import ua.oblik.ledger.ChargesPosted;
import ua.oblik.ledger.Ledger;
import ua.oblik.ledger.OpenCharge;

/**
 * Shares payments out over bills, and takes the shares back when a bill or a payment stands no
 * longer. Whoever calls it has posted to the ledger before in the same transaction: the balances
 * that are locked there let one transaction at a time share out an account's money.
 */
@Dependent
class Allocations {

  private static final String PAYMENT = "payment_id";
  private static final String BILL = "bill_no";
  private static final String AMOUNT = "amount_kopiykas";

  @Inject private CustomerDatabase customer;
  @Inject private Ledger ledger;

  /** New bills take what is open; bills that were taken back give it back first. */
  void follow(@Observes ChargesPosted charges) {
    release(charges.takenBack(), charges.on());
    settle(charges.accounts(), charges.on());
  }

  /** Lets the open credits of these accounts pay what is owed. */
  void settle(Collection<AccountId> accounts, LocalDate on) {
    Map<AccountId, List<Credit>> credits = credits(accounts);
    if (credits.isEmpty()) {
      return;
    }
    Map<AccountId, List<Debt>> debts = debts(credits.keySet());
    List<Share> shares = new ArrayList<>();
    credits.forEach(
        (account, open) ->
            shares.addAll(Allocation.of(open, debts.getOrDefault(account, List.of()))));
    RowCopy rows = rows();
    Map<Long, Long> used = new TreeMap<>();
    for (Share share : shares) {
      rows.row(share.payment(), share.bill(), share.amount(), on, share.cause());
      used.merge(share.payment(), -share.amount().kopiykas(), Math::addExact);
    }
    write(rows, used);
  }

  /** Takes a payment off all bills; what it paid is open again. */
  void release(long payment, LocalDate on) {
    release(
        "select payment_id, bill_no, sum(amount_kopiykas) as amount_kopiykas from payment_allocation"
            + " where payment_id = any(?) group by payment_id, bill_no having sum(amount_kopiykas) <> 0",
        List.of(payment),
        "PAYMENT_TAKEN_BACK",
        on);
  }

  private void release(List<BillNumber> bills, LocalDate on) {
    if (!bills.isEmpty()) {
      release(
          "select payment_id, bill_no, sum(amount_kopiykas) as amount_kopiykas from payment_allocation"
              + " where bill_no = any(?) group by payment_id, bill_no having sum(amount_kopiykas) <> 0",
          bills.stream().map(BillNumber::value).toList(),
          "BILL_TAKEN_BACK",
          on);
    }
  }

  private void release(String which, List<Long> keys, String cause, LocalDate on) {
    RowCopy rows = rows();
    Map<Long, Long> freed = new TreeMap<>();
    customer.list(
        which,
        row -> {
          Money amount = row.money(AMOUNT);
          rows.row(row.number(PAYMENT), row.number(BILL), amount.negated(), on, cause);
          return freed.merge(row.number(PAYMENT), amount.kopiykas(), Math::addExact);
        },
        keys);
    write(rows, freed);
  }

  private void write(RowCopy rows, Map<Long, Long> changes) {
    if (changes.isEmpty()) {
      return;
    }
    customer.append(rows);
    customer.change(
        """
        update payment p set open_kopiykas = p.open_kopiykas + c.change
        from unnest(?, ?) as c (id, change) where p.id = c.id
        """,
        changes.keySet(),
        changes.values());
  }

  private static RowCopy rows() {
    return RowCopy.into("payment_allocation", PAYMENT, BILL, AMOUNT, "allocated_on", "cause");
  }

  private Map<AccountId, List<Credit>> credits(Collection<AccountId> accounts) {
    Map<AccountId, List<Credit>> credits = new TreeMap<>();
    customer.list(
        """
        select id, account_id, bill_no, open_kopiykas from payment
        where account_id = any(?) and open_kopiykas > 0 order by account_id, value_on, id
        """,
        row ->
            credits
                .computeIfAbsent(
                    new AccountId(row.number("account_id")), account -> new ArrayList<>())
                .add(
                    new Credit(
                        row.number("id"), row.optionalBill(BILL), row.money("open_kopiykas"))),
        accounts.stream().map(AccountId::value).toList());
    return credits;
  }

  /** What the bills that stand charged, less what was paid of it. */
  private Map<AccountId, List<Debt>> debts(Collection<AccountId> accounts) {
    Map<AccountId, List<OpenCharge>> standing = ledger.standingCharges(accounts);
    Map<BillNumber, Money> paid =
        paid(standing.values().stream().flatMap(List::stream).map(OpenCharge::bill).toList());
    Map<AccountId, List<Debt>> debts = new HashMap<>();
    standing.forEach(
        (account, charges) ->
            debts.put(account, charges.stream().map(charge -> debt(charge, paid)).toList()));
    return debts;
  }

  private static Debt debt(OpenCharge charge, Map<BillNumber, Money> paid) {
    Money shares = paid.getOrDefault(charge.bill(), Money.ZERO);
    return new Debt(charge.bill(), charge.amount().minus(shares));
  }

  private Map<BillNumber, Money> paid(List<BillNumber> bills) {
    Map<BillNumber, Money> paid = new HashMap<>();
    customer.list(
        "select bill_no, sum(amount_kopiykas) as amount_kopiykas from payment_allocation"
            + " where bill_no = any(?) group by bill_no",
        row -> paid.put(new BillNumber(row.number(BILL)), row.money(AMOUNT)),
        bills.stream().map(BillNumber::value).toList());
    return paid;
  }
}

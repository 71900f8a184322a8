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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillStanding.Charge;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.payment.Allocation;
import ua.oblik.domain.payment.Allocation.Credit;
import ua.oblik.domain.payment.Allocation.Debt;
import ua.oblik.domain.payment.Allocation.Share;
import ua.oblik.ledger.ChargesPosted;

/**
 * Shares payments out over bills, and takes the shares back when a bill or a payment stands no
 * longer. An adjustment that takes off pays like a payment under a number among theirs; one that
 * adds is paid like a bill under a number among theirs. Whoever calls it has posted to the ledger
 * before in the same transaction: the balances that are locked there let one transaction at a time
 * share out an account's money.
 *
 * <p>Whatever an account has open pays what it owes at once. So an account that had something open
 * owed nothing, and if it is only charged more, what it owes is what it is charged.
 */
@Dependent
class Allocations {

  /** Months back from a day in which bills usually lie that are not paid yet. */
  private static final int LATELY = 3;

  private static final String PAYMENT = "payment_id";
  private static final String BILL = "bill_no";
  private static final String AMOUNT = "amount_kopiykas";

  @Inject private CustomerDatabase customer;
  @Inject private StandingCharges standing;

  /** Shares of one occasion, those that are taken back too, and what they change in payments. */
  private record Changes(RowCopy rows, Map<Long, Long> open) {

    Changes() {
      this(RowCopy.into("payment_allocation", PAYMENT, BILL, AMOUNT, "allocated_on", "cause"));
    }

    Changes(RowCopy rows) {
      this(rows, new TreeMap<>());
    }

    /** The share of a payment in a bill; negative where it is taken back. */
    void add(long payment, long bill, Money amount, Object cause, LocalDate on) {
      rows.row(payment, bill, amount, on, cause);
      open.merge(payment, -amount.kopiykas(), Math::addExact);
    }
  }

  /** New bills take what is open; bills that were taken back give it back first. */
  void follow(@Observes ChargesPosted charges) {
    Changes changes = new Changes();
    release(charges.takenBack(), charges.on(), changes);
    release(PAYMENT, charges.creditsTakenBack(), "PAYMENT_TAKEN_BACK", charges.on(), changes);
    Set<AccountId> accounts = new TreeSet<>(charges.changed());
    accounts.addAll(charges.added().keySet());
    Map<AccountId, List<Credit>> credits = credits(accounts, changes.open());
    Map<AccountId, List<Credit>> looked = new TreeMap<>(credits);
    looked.keySet().retainAll(charges.changed());
    Map<AccountId, List<Debt>> debts = debts(looked, charges.on());
    charges
        .added()
        .forEach(
            (account, added) ->
                debts.put(
                    account,
                    added.stream()
                        .map(charge -> new Debt(charge.bill(), charge.amount()))
                        .toList()));
    settle(credits, debts, charges.on(), changes);
    write(changes);
  }

  /** Lets the open credits of these accounts pay what is owed. */
  void settle(Collection<AccountId> accounts, LocalDate on) {
    Changes changes = new Changes();
    Map<AccountId, List<Credit>> credits = credits(accounts, Map.of());
    settle(credits, debts(credits, on), on, changes);
    write(changes);
  }

  private static void settle(
      Map<AccountId, List<Credit>> credits,
      Map<AccountId, List<Debt>> debts,
      LocalDate on,
      Changes changes) {
    credits.forEach(
        (account, open) -> {
          for (Share share : Allocation.of(open, debts.getOrDefault(account, List.of()))) {
            changes.add(share.payment(), share.bill().value(), share.amount(), share.cause(), on);
          }
        });
  }

  /** Takes a payment off all bills; what it paid is open again. */
  void release(long payment, LocalDate on) {
    Changes changes = new Changes();
    release(PAYMENT, List.of(payment), "PAYMENT_TAKEN_BACK", on, changes);
    write(changes);
  }

  private void release(List<BillNumber> bills, LocalDate on, Changes changes) {
    List<Long> numbers = bills.stream().map(BillNumber::value).toList();
    release(BILL, numbers, "BILL_TAKEN_BACK", on, changes);
  }

  private void release(
      String column, List<Long> keys, String cause, LocalDate on, Changes changes) {
    if (keys.isEmpty()) {
      return;
    }
    customer.list(
        "select payment_id, bill_no, sum(amount_kopiykas) as amount_kopiykas from payment_allocation"
            + " where "
            + column
            + " = any(?) group by payment_id, bill_no having sum(amount_kopiykas) <> 0",
        row -> {
          changes.add(
              row.number(PAYMENT), row.number(BILL), row.money(AMOUNT).negated(), cause, on);
          return true;
        },
        keys);
  }

  private void write(Changes changes) {
    customer.append(changes.rows());
    Map<Long, Long> open = new TreeMap<>(changes.open());
    open.values().removeIf(change -> change == 0);
    if (!open.isEmpty()) {
      int payments =
          customer.change(
              """
              update payment p set open_kopiykas = p.open_kopiykas + c.change
              from unnest(?, ?) as c (id, change) where p.id = c.id
              """,
              open.keySet(),
              open.values());
      if (payments < open.size()) {
        customer.change(
            """
            update adjustment d set open_kopiykas = d.open_kopiykas + c.change
            from unnest(?, ?) as c (number, change) where d.number = c.number and d.amount_kopiykas < 0
            """,
            open.keySet(),
            open.values());
      }
    }
  }

  /**
   * What accounts have open, of each the oldest first.
   *
   * @param freed what is about to be open again of payments
   */
  private Map<AccountId, List<Credit>> credits(
      Collection<AccountId> accounts, Map<Long, Long> freed) {
    Map<AccountId, List<Credit>> credits = new TreeMap<>();
    Set<AccountId> wanted = Set.copyOf(accounts);
    customer.list(
        """
        select id, account_id, bill_no, open_kopiykas, value_on from payment
        where account_id = any(?) and open_kopiykas > 0
        union
        select id, account_id, bill_no, open_kopiykas, value_on from payment where id = any(?)
        union
        select number, account_id, null, open_kopiykas, value_on from adjustment d
        where (account_id = any(?) and open_kopiykas > 0 or number = any(?) and amount_kopiykas < 0)
          and not exists (select from adjustment r where r.reverses_id = d.id and r.state = 'APPROVED')
        order by account_id, value_on, id
        """,
        row -> {
          AccountId account = new AccountId(row.number("account_id"));
          Money open =
              row.money("open_kopiykas")
                  .plus(Money.ofKopiykas(freed.getOrDefault(row.number("id"), 0L)));
          return wanted.contains(account)
              && credits
                  .computeIfAbsent(account, id -> new ArrayList<>())
                  .add(new Credit(row.number("id"), row.optionalBill(BILL), open));
        },
        accounts.stream().map(AccountId::value).toList(),
        freed.keySet(),
        accounts.stream().map(AccountId::value).toList(),
        freed.keySet());
    return credits;
  }

  /** What the bills that stand charged, less what was paid of it, of accounts with open money. */
  private Map<AccountId, List<Debt>> debts(Map<AccountId, List<Credit>> credits, LocalDate on) {
    Map<AccountId, List<Debt>> debts = new HashMap<>();
    if (!credits.isEmpty()) {
      Map<AccountId, Money> open = new TreeMap<>();
      credits.forEach(
          (account, own) -> open.put(account, Money.sum(own.stream().map(Credit::open).toList())));
      standing
          .lacking(open, on.minusMonths(LATELY))
          .forEach(
              (account, charges) ->
                  debts.put(account, charges.stream().map(Allocations::debt).toList()));
    }
    return debts;
  }

  private static Debt debt(Charge charge) {
    return new Debt(charge.bill(), charge.amount().minus(charge.paid()));
  }
}

package ua.oblik.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.measure.Money;

/**
 * Posts entries and tells balances. Entries are never changed; a balance is the sum of its entries
 * and is also stored, so that a page need not add up years.
 */
@Stateless
public class Ledger {

  @Inject private CustomerDatabase customer;
  @Inject private BusinessClock clock;
  @Inject private LedgerProofs proofs;
  @Inject private Event<ChargesPosted> charged;

  /**
   * Posts all of them, in the caller's transaction. A key that was posted before breaks it: the
   * caller has found out first what is already done.
   */
  public void post(List<? extends Posting> postings, LocalDate postedOn) {
    if (postings.isEmpty()) {
      return;
    }
    long[] ids = customer.ids("ledger_entry_id_seq", postings.size());
    Map<String, Long> reversed = entriesOf(postings);
    EntryRows rows = new EntryRows();
    Instant now = clock.now();
    for (int i = 0; i < ids.length; i++) {
      Posting posting = postings.get(i);
      rows.add(
          posting,
          new EntryRows.Entered(ids[i], postedOn, now, posting.reversedKey().map(reversed::get)));
    }
    rows.rows().forEach(customer::append);
    addToBalances(postings);
    ChargesPosted.of(postings, postedOn).ifPresent(charged::fire);
  }

  /** Posts movements of money that has no account, in the caller's transaction. */
  public void postInternal(List<InternalPosting> postings, LocalDate postedOn) {
    if (postings.isEmpty()) {
      return;
    }
    long[] ids = customer.ids("ledger_entry_id_seq", postings.size());
    RowCopy entries =
        RowCopy.into(
            "internal_entry",
            "posted_on",
            "id",
            "debit",
            "credit",
            "amount_kopiykas",
            "value_on",
            "payment_id",
            "entry_key",
            "journal",
            "recorded_at",
            "note");
    String now = clock.now().toString();
    for (int i = 0; i < ids.length; i++) {
      InternalPosting posting = postings.get(i);
      entries.row(
          postedOn,
          ids[i],
          posting.debit(),
          posting.credit(),
          posting.amount(),
          posting.valueOn(),
          posting.payment(),
          posting.key(),
          ids[i],
          now,
          posting.note());
    }
    customer.append(entries);
  }

  /**
   * Lets one transaction at a time move the money of these accounts; posting to them does the same.
   */
  public void lock(Collection<AccountId> accounts) {
    customer.list(
        "select account_id from account_balance where account_id = any(?) order by account_id for update",
        row -> row.number("account_id"),
        ids(accounts));
  }

  /** What an account owes today; negative when it has paid more than it owes. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Money balance(AccountId account) {
    return balances(List.of(account)).getOrDefault(account, Money.ZERO);
  }

  /** What many accounts owe today; an account without entries is missing. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<AccountId, Money> balances(Collection<AccountId> accounts) {
    Map<AccountId, Money> balances = new HashMap<>();
    customer.list(
        "select account_id, balance_kopiykas from account_balance where account_id = any(?)",
        row -> balances.put(new AccountId(row.number("account_id")), row.money("balance_kopiykas")),
        ids(accounts));
    return balances;
  }

  /**
   * What an account owed.
   *
   * @param asOf the day the amounts count for
   * @param knownOn the day as whose evening it is told: entries posted later are left out
   */
  public Money balance(AccountId account, LocalDate asOf, LocalDate knownOn) {
    return customer
        .first(
            """
            select coalesce(sum(amount_kopiykas), 0) as balance from ledger_entry
            where account_id = ? and value_on <= ? and posted_on <= ?
            """,
            row -> row.money("balance"),
            account.value(),
            asOf,
            knownOn)
        .orElse(Money.ZERO);
  }

  /**
   * The entries behind {@link #balance(AccountId, LocalDate, LocalDate)}, oldest first.
   *
   * @param since only what was posted on that day or later; the years before are not opened
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<EntryView> entries(
      AccountId account, LocalDate asOf, LocalDate knownOn, LocalDate since) {
    return customer.list(
        """
        select id, posted_on, value_on, kind, amount_kopiykas, bill_no, due_on, note, adjustment_id,
          sum(amount_kopiykas) over (order by value_on, id) as balance_after
        from ledger_entry where account_id = ? and value_on <= ? and posted_on <= ? and posted_on >= ?
        order by value_on, id
        """,
        EntryView::of,
        account.value(),
        asOf,
        knownOn,
        since);
  }

  /** One entry of an account, its balance that of all entries up to it. */
  public Optional<EntryView> entry(AccountId account, long id) {
    return customer.first(
        """
        select e.id, e.posted_on, e.value_on, e.kind, e.amount_kopiykas, e.bill_no, e.due_on, e.note, e.adjustment_id,
          (select sum(b.amount_kopiykas) from ledger_entry b where b.account_id = e.account_id
            and (b.value_on, b.id) <= (e.value_on, e.id)) as balance_after
        from ledger_entry e where e.account_id = ? and e.id = ?
        """,
        EntryView::of,
        account.value(),
        id);
  }

  /**
   * Charges of bills that stand, issued on or after a day, oldest first; also what staff have
   * added, under a number of its own.
   */
  public List<OpenCharge> charges(AccountId account, LocalDate since) {
    return charges(List.of(account), since).getOrDefault(account, List.of());
  }

  /**
   * Accounts whose balance is not what their bills lack less what their payments have left: a late
   * fee or a balance brought over lies in it beside both, or a bill that gives money back.
   */
  public Set<AccountId> withMoneyBesideBills(Collection<AccountId> accounts) {
    return Set.copyOf(
        customer.list(
            """
            select distinct account_id from ledger_entry where account_id = any(?)
              and (kind in ('LATE_FEE', 'OPENING', 'RELIEF') or kind = 'CHARGE' and amount_kopiykas < 0)
            """,
            row -> new AccountId(row.number("account_id")),
            ids(accounts)));
  }

  /** The same of many accounts, of each the oldest first. */
  public Map<AccountId, List<OpenCharge>> charges(Collection<AccountId> accounts, LocalDate since) {
    // A charge and what takes it back are read together: looking each one's reversal up is slow.
    // The reversal of a payment takes no charge back, and names no bill.
    Map<AccountId, Map<Long, OpenCharge>> entered = new HashMap<>();
    Set<Long> takenBack = new HashSet<>();
    customer.list(
        """
        select account_id, id, kind, bill_no, amount_kopiykas, value_on, due_on, reverses_id from ledger_entry
        where account_id = any(?) and posted_on >= ?
          and (kind in ('CHARGE', 'REVERSAL') or kind = 'ADJUSTMENT' and bill_no is not null)
          and (bill_no is not null or reverses_id is not null)
        order by account_id, value_on, id
        """,
        row ->
            row.optionalNumber("reverses_id").isPresent()
                ? takenBack.add(row.number("reverses_id"))
                : entered
                    .computeIfAbsent(
                        new AccountId(row.number("account_id")), account -> new LinkedHashMap<>())
                    .put(row.number("id"), charge(row)),
        ids(accounts),
        since);
    Map<AccountId, List<OpenCharge>> charges = new HashMap<>();
    entered.forEach(
        (account, own) -> {
          own.keySet().removeAll(takenBack);
          charges.put(account, List.copyOf(own.values()));
        });
    return charges;
  }

  /** The latest kept proof; empty before the first night. */
  public Optional<LedgerProof> lastProof() {
    return proofs.latest(1).stream().findFirst();
  }

  /** Compares every stored balance with its entries and keeps the result. */
  public LedgerProof prove(LocalDate day) {
    return proofs.prove(day);
  }

  /** The latest proofs, the newest first. */
  public List<LedgerProof> proofs(int most) {
    return proofs.latest(most);
  }

  private Map<String, Long> entriesOf(List<? extends Posting> postings) {
    List<String> keys = postings.stream().flatMap(p -> p.reversedKey().stream()).toList();
    Map<String, Long> entries = new HashMap<>();
    if (!keys.isEmpty()) {
      customer.list(
          "select entry_key, entry_id from entry_key where entry_key = any(?)",
          row -> entries.put(row.text("entry_key"), row.number("entry_id")),
          keys);
    }
    return entries;
  }

  /** In the order of accounts, so that two transactions cannot wait for each other. */
  private void addToBalances(List<? extends Posting> postings) {
    Map<Long, Long> sums = new TreeMap<>();
    Map<Long, Long> counts = new TreeMap<>();
    for (Posting posting : postings) {
      sums.merge(posting.account().value(), posting.amount().kopiykas(), Math::addExact);
      counts.merge(posting.account().value(), 1L, Long::sum);
    }
    customer.change(
        """
        insert into account_balance (account_id, balance_kopiykas, entries)
        select * from unnest(?, ?, ?) order by 1
        on conflict (account_id) do update set
          balance_kopiykas = account_balance.balance_kopiykas + excluded.balance_kopiykas,
          entries = account_balance.entries + excluded.entries, version = account_balance.version + 1
        """,
        sums.keySet(),
        sums.values(),
        counts.values());
  }

  private static OpenCharge charge(Row row) throws SQLException {
    return new OpenCharge(
        new BillNumber(row.number("bill_no")),
        row.money("amount_kopiykas"),
        row.day("value_on"),
        row.day("due_on"));
  }

  private static List<Long> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}

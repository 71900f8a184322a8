package ua.oblik.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
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
  }

  /** What an account owes today; negative when it has paid more than it owes. */
  public Money balance(AccountId account) {
    return balances(List.of(account)).getOrDefault(account, Money.ZERO);
  }

  /** What many accounts owe today; an account without entries is missing. */
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

  /** The entries behind {@link #balance(AccountId, LocalDate, LocalDate)}, oldest first. */
  public List<EntryView> entries(AccountId account, LocalDate asOf, LocalDate knownOn) {
    List<EntryView> entries = new ArrayList<>();
    customer.list(
        """
        select id, posted_on, value_on, kind, amount_kopiykas, bill_no, due_on,
          sum(amount_kopiykas) over (order by value_on, id) as balance_after
        from ledger_entry where account_id = ? and value_on <= ? and posted_on <= ?
        order by value_on, id
        """,
        row -> entries.add(entry(row)),
        account.value(),
        asOf,
        knownOn);
    return List.copyOf(entries);
  }

  /** Charges of bills that stand, issued on or after a day, oldest first. */
  public List<OpenCharge> charges(AccountId account, LocalDate since) {
    return customer.list(
        """
        select c.bill_no, c.amount_kopiykas, c.value_on, c.due_on from ledger_entry c
        where c.account_id = ? and c.kind = 'CHARGE' and c.posted_on >= ?
          and not exists (select 1 from ledger_entry r where r.account_id = c.account_id and r.kind = 'REVERSAL'
            and r.reverses_id = c.id)
        order by c.value_on, c.id
        """,
        row ->
            new OpenCharge(
                new BillNumber(row.number("bill_no")),
                row.money("amount_kopiykas"),
                row.day("value_on"),
                row.day("due_on")),
        account.value(),
        since);
  }

  /** The latest kept proof; empty before the first night. */
  public Optional<LedgerProof> lastProof() {
    return customer.first(
        "select * from ledger_proof order by business_day desc limit 1",
        row ->
            new LedgerProof(
                row.day("business_day"),
                row.number("accounts"),
                row.number("entries"),
                row.money("sum_kopiykas"),
                row.number("differences")));
  }

  /** Compares every stored balance with its entries and keeps the result. */
  public LedgerProof prove(LocalDate day) {
    LedgerProof proof =
        customer
            .first(
                """
                with summed as (select account_id, sum(amount_kopiykas) as balance, count(*) as entries
                                from ledger_entry group by account_id)
                select (select count(*) from account_balance) as accounts,
                  coalesce(sum(s.entries), 0) as entries, coalesce(sum(s.balance), 0) as balance,
                  count(*) filter (where s.balance is distinct from coalesce(b.balance_kopiykas, 0)
                    and (s.balance is not null or b.balance_kopiykas <> 0)
                    or s.entries is distinct from b.entries and coalesce(b.entries, 0) <> coalesce(s.entries, 0)) as differences
                from summed s full join account_balance b using (account_id)
                """,
                row ->
                    new LedgerProof(
                        day,
                        row.number("accounts"),
                        row.number("entries"),
                        row.money("balance"),
                        row.number("differences")))
            .orElseThrow();
    customer.change(
        """
        insert into ledger_proof (business_day, accounts, entries, sum_kopiykas, differences, proved_at)
        values (?, ?, ?, ?, ?, ?::timestamptz)
        on conflict (business_day) do update set accounts = excluded.accounts, entries = excluded.entries,
          sum_kopiykas = excluded.sum_kopiykas, differences = excluded.differences, proved_at = excluded.proved_at
        """,
        proof.day(),
        proof.accounts(),
        proof.entries(),
        proof.sum().kopiykas(),
        proof.differences(),
        clock.now().toString());
    return proof;
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

  private static EntryView entry(Row row) throws SQLException {
    return new EntryView(
        row.number("id"),
        row.day("posted_on"),
        row.day("value_on"),
        row.word(EntryKind.class, "kind"),
        row.money("amount_kopiykas"),
        row.money("balance_after"),
        row.optionalBill("bill_no"),
        row.optionalDay("due_on"));
  }

  private static List<Long> ids(Collection<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toList();
  }
}

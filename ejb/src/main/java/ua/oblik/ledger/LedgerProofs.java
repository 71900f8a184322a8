package ua.oblik.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;

/** Compares what is stored beside the entries with the entries, and keeps the figures. */
@Dependent
class LedgerProofs {

  private static final String FIGURES =
      """
      with summed as (select account_id, sum(amount_kopiykas) as balance, count(*) as entries
                      from ledger_entry group by account_id)
      select (select count(*) from account_balance) as accounts,
        coalesce(sum(s.entries), 0) as entries, coalesce(sum(s.balance), 0) as sum_kopiykas,
        count(*) filter (where s.balance is distinct from coalesce(b.balance_kopiykas, 0)
          and (s.balance is not null or b.balance_kopiykas <> 0)
          or s.entries is distinct from b.entries and coalesce(b.entries, 0) <> coalesce(s.entries, 0)) as differences,
        (select coalesce(sum(amount_kopiykas), 0) from ledger_side) as all_kopiykas,
        (select coalesce(-sum(amount_kopiykas), 0) from ledger_side where counter_account = 'SUSPENSE') as suspense_kopiykas
      from summed s full join account_balance b using (account_id)
      """;

  private static final String KEEP =
      """
      insert into ledger_proof (business_day, accounts, entries, sum_kopiykas, differences, all_kopiykas,
        suspense_kopiykas, proved_at)
      values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
      on conflict (business_day) do update set accounts = excluded.accounts, entries = excluded.entries,
        sum_kopiykas = excluded.sum_kopiykas, differences = excluded.differences,
        all_kopiykas = excluded.all_kopiykas, suspense_kopiykas = excluded.suspense_kopiykas,
        proved_at = excluded.proved_at
      """;

  @Inject private CustomerDatabase customer;
  @Inject private BusinessClock clock;

  LedgerProof prove(LocalDate day) {
    LedgerProof proof = customer.first(FIGURES, row -> proof(day, row)).orElseThrow();
    customer.change(
        KEEP,
        proof.day(),
        proof.accounts(),
        proof.entries(),
        proof.sum().kopiykas(),
        proof.differences(),
        proof.all().kopiykas(),
        proof.suspense().kopiykas(),
        clock.now().toString());
    return proof;
  }

  List<LedgerProof> latest(int most) {
    return customer.list(
        "select * from ledger_proof order by business_day desc limit ?",
        row -> proof(row.day("business_day"), row),
        most);
  }

  private static LedgerProof proof(LocalDate day, Row row) throws SQLException {
    return new LedgerProof(
        day,
        row.number("accounts"),
        row.number("entries"),
        row.money("sum_kopiykas"),
        row.number("differences"),
        row.money("all_kopiykas"),
        row.money("suspense_kopiykas"));
  }
}

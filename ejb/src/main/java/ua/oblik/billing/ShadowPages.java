package ua.oblik.billing;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.measure.Money;

/**
 * Rates accounts of a run a second time, page by page, each page in a transaction of its own, so
 * that a run of any size fits.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShadowPages {

  @Inject private RunBook book;
  @Inject private ShadowEvidence evidence;
  @Inject private CustomerDatabase customer;
  @EJB private RunReleases releases;
  @EJB private BusinessClock clock;

  /** The billed accounts of a run from one on, by ascending id; none at the end. */
  public List<AccountId> from(UUID id, AccountId first, int most) {
    return customer.list(
        """
        select account_id from bill_run_account
        where run_id = ? and outcome = 'BILLED' and posted = ? and account_id >= ?
        order by account_id limit ?
        """,
        row -> new AccountId(row.number("account_id")),
        id,
        book.found(id).posts(),
        first.value(),
        most);
  }

  /** Begins a rating of the stage that a run is at: nothing of it is rated yet. */
  public void begin(UUID id) {
    BillRun run = book.found(id);
    customer.change(
        """
        insert into bill_run_shadow (run_id, stage, billed, rated, rated_at)
        select ?, ?, count(*), 0, ? from bill_run_account
        where run_id = ? and outcome = 'BILLED' and posted = ?
        on conflict (run_id, stage) do update
        set billed = excluded.billed, rated = 0, rated_at = excluded.rated_at
        """,
        id,
        run.stage(),
        clock.now().atOffset(ZoneOffset.UTC),
        id,
        run.posts());
  }

  /** Rates a page of accounts and names those that differ; what was found of them is forgotten. */
  public void rate(UUID id, List<AccountId> accounts) {
    BillRun run = book.found(id);
    Map<AccountId, Money> billed = billed(run, accounts);
    Map<AccountId, List<SecondOpinion.Charged>> bills = evidence.of(run, accounts);
    if (run.posts()) {
      bills.values().removeIf(List::isEmpty);
    }
    releases.forget(id, accounts);
    bills.forEach(
        (account, charged) -> {
          Money total = billed.getOrDefault(account, Money.ZERO);
          difference(total, charged)
              .ifPresent(found -> releases.disagree(id, account, total, found));
        });
    customer.change(
        "update bill_run_shadow set rated = rated + ?, rated_at = ? where run_id = ? and stage = ?",
        bills.size(),
        clock.now().atOffset(ZoneOffset.UTC),
        id,
        run.stage());
  }

  /** What has been rated of a run, the latest stage first. */
  public List<ShadowReport> reports(UUID id) {
    return customer.list(
        """
        select s.*, (select count(*) from bill_run_difference d where d.run_id = s.run_id) as differing
        from bill_run_shadow s where s.run_id = ? order by s.rated_at desc
        """,
        row ->
            new ShadowReport(
                row.word(RunStage.class, "stage"),
                row.number("billed"),
                row.number("rated"),
                row.number("differing"),
                row.moment("rated_at")),
        id);
  }

  private Map<AccountId, Money> billed(BillRun run, List<AccountId> accounts) {
    Map<AccountId, Money> totals = new HashMap<>();
    customer.list(
        """
        select account_id, total_kopiykas from bill_run_account
        where run_id = ? and posted = ? and account_id = any(?)
        """,
        row -> totals.put(new AccountId(row.number("account_id")), row.money("total_kopiykas")),
        run.id(),
        run.posts(),
        accounts.stream().map(AccountId::value).toList());
    return totals;
  }

  private static Optional<String> difference(Money total, List<SecondOpinion.Charged> bills) {
    Optional<String> difference = SecondOpinion.against(bills);
    Money charged = Money.sum(bills.stream().map(SecondOpinion.Charged::amount).toList());
    return difference.isEmpty() && !charged.equals(total)
        ? Optional.of(total + " / " + charged)
        : difference;
  }
}

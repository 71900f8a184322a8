package ua.oblik.billing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.YearMonth;
import java.util.List;
import ua.oblik.account.AccountId;
import ua.oblik.domain.measure.Money;

/** The set-based questions of a bill run: who is in scope, and do the stored rows add up. */
class RunFigures {
  private static final int PAGE = 1000;

  private static final String IN_FORCE =
      "g.starts_on < ?1 and (g.ends_on is null or g.ends_on > ?2)";

  private static final String LEFT =
      IN_FORCE
          + " and not exists (select 1 from bill_run_account a where a.run_id = ?3"
          + " and a.account_id = g.account_id and a.posted = ?4)";

  /** The bills of a run, told by their days and numbers, however many lie before and after. */
  private static final String BILLS =
      "(select * from bill where run_id = ?1 and issued_on between ?2 and ?3 and bill_no between ?4 and ?5) b";

  private static final String LINES =
      "select count(*), coalesce(sum(l.amount_kopiykas), 0) from "
          + BILLS
          + " join bill_line l on l.issued_on = b.issued_on and l.bill_no = b.bill_no"
          + " where l.issued_on between ?2 and ?3 and l.bill_no between ?4 and ?5";

  private static final String ENTRIES =
      "select count(*), coalesce(sum(e.amount_kopiykas), 0) from "
          + BILLS
          + " join ledger_entry e on e.account_id = b.account_id and e.bill_no = b.bill_no"
          + " and e.kind = 'CHARGE' and e.posted_on = b.issued_on where e.posted_on between ?2 and ?3 and e.bill_no between ?4 and ?5";

  private static final String NUMBERED =
      "select count(*), count(a.id) from "
          + BILLS
          + " join bill_number n on n.bill_no = b.bill_no and n.account_id = b.account_id"
          + " and n.issued_on = b.issued_on left join account a on a.id = b.account_id"
          + " where n.bill_no between ?4 and ?5";

  /** The number of what was replaced may lie anywhere, so each is looked up. */
  private static final String SUPERSEDED =
      "select count(*), count((select n.bill_no from bill_number n where n.bill_no = s.superseded_bill_no"
          + " and n.account_id = b.account_id)) from "
          + BILLS
          + " join bill_supersession s on s.bill_no = b.bill_no where s.bill_no between ?4 and ?5";

  private final EntityManager customer;

  RunFigures(EntityManager customer) {
    this.customer = customer;
  }

  /** Accounts with an agreement in the month. */
  long accountsInScope(YearMonth month) {
    return ((Number)
            month(
                    customer.createNativeQuery(
                        "select count(distinct g.account_id) from service_agreement g where "
                            + IN_FORCE),
                    month)
                .getSingleResult())
        .longValue();
  }

  List<AccountId> accountsAfter(YearMonth month, ShardPage page) {
    Query query =
        customer.createNativeQuery(
            "select distinct g.account_id from service_agreement g where "
                + IN_FORCE
                + " and g.account_id > ?3 and g.account_id % ?4 = ?5 order by g.account_id");
    month(query, month)
        .setParameter(3, page.afterAccountId())
        .setParameter(4, page.shards())
        .setParameter(5, page.shard())
        .setMaxResults(PAGE);
    List<?> ids = query.getResultList();
    return ids.stream().map(id -> new AccountId(((Number) id).longValue())).toList();
  }

  /**
   * Accounts of a shard with an agreement in the month and no outcome in this pass, by ascending
   * id. Once the shard is at its end they are those whose agreement was dated back into the month
   * meanwhile.
   */
  List<AccountId> accountsLeft(BillRun run, ShardPage page) {
    Query query =
        customer.createNativeQuery(
            "select distinct g.account_id from service_agreement g where "
                + LEFT
                + " and g.account_id > ?5 and g.account_id % ?6 = ?7 order by g.account_id");
    left(query, run)
        .setParameter(5, page.afterAccountId())
        .setParameter(6, page.shards())
        .setParameter(7, page.shard())
        .setMaxResults(PAGE);
    List<?> ids = query.getResultList();
    return ids.stream().map(id -> new AccountId(((Number) id).longValue())).toList();
  }

  private long accountsLeft(BillRun run) {
    Query query =
        customer.createNativeQuery(
            "select count(distinct g.account_id) from service_agreement g where " + LEFT);
    return number(left(query, run).getSingleResult());
  }

  /**
   * The figures of a run, as text for staff. The accounts are those that the run recorded: one
   * whose agreement left the month meanwhile keeps the outcome it had, one that came into it must
   * have been picked up.
   *
   * @throws IllegalStateException if the stored rows do not add up
   */
  String reconcile(BillRun run, ChunkResult counted) {
    check("accounts without an outcome", accountsLeft(run), 0);
    Object[] outcomes =
        one(
            "select count(*) filter (where outcome = 'BILLED'), count(*) filter (where outcome = 'PARKED'),"
                + " count(*) filter (where outcome = 'SKIPPED'), coalesce(sum(total_kopiykas), 0)"
                + " from bill_run_account where run_id = ?1 and posted = "
                + run.posts(),
            run.id());
    check("billed", number(outcomes[0]), counted.billed());
    check("parked", number(outcomes[1]), counted.parked());
    check("skipped", number(outcomes[2]), counted.skipped());
    check("total", number(outcomes[3]), counted.total().kopiykas());
    return "accounts=%d billed=%d parked=%d skipped=%d total=%s"
            .formatted(
                counted.done(),
                counted.billed(),
                counted.parked(),
                counted.skipped(),
                counted.total())
        + (run.posts() ? reconcilePosted(run, counted) : "");
  }

  private String reconcilePosted(BillRun run, ChunkResult counted) {
    Object[] bills =
        one(
            "select count(distinct account_id), coalesce(sum(charges_kopiykas), 0), count(*),"
                + " coalesce(min(bill_no), 0), coalesce(max(bill_no), 0), coalesce(max(issued_on), ?2)"
                + " from bill where run_id = ?1 and issued_on >= ?2",
            run.id(),
            run.businessDay());
    check("accounts with a bill", number(bills[0]), counted.billed());
    check("sum of bills", number(bills[1]), counted.total().kopiykas());
    Object[] range = {run.id(), run.businessDay(), bills[5], bills[3], bills[4]};
    joinManyWithMany();
    long lines = number(one(LINES, range)[1]);
    check("sum of lines", lines, counted.total().kopiykas());
    Object[] entries = one(ENTRIES, range);
    check("charge entries", number(entries[0]), number(bills[2]));
    check("sum of charge entries", number(entries[1]), counted.total().kopiykas());
    reconcileReferences(range, number(bills[2]));
    return " bills=%d sumOfBills=%s sumOfLines=%s sumOfEntries=%s"
        .formatted(number(bills[2]), money(bills[1]), money(lines), money(entries[1]));
  }

  /** What no foreign key watches over: a bill has its number and account, and replaces bills. */
  private void reconcileReferences(Object[] range, long bills) {
    Object[] numbered = one(NUMBERED, range);
    check("bills with a number", number(numbered[0]), bills);
    check("bills with an account", number(numbered[1]), bills);
    Object[] superseded = one(SUPERSEDED, range);
    check("superseded bills", number(superseded[1]), number(superseded[0]));
  }

  /**
   * Of what the run has just written the planner knows nothing: it would look up row by row, or
   * merge on the day alone, which all rows share. A hash join is right for a few rows and for
   * millions. Holds until the transaction ends.
   */
  private void joinManyWithMany() {
    customer
        .createNativeQuery(
            "select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true)")
        .getSingleResult();
  }

  private Object[] one(String sql, Object... parameters) {
    Query query = customer.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return (Object[]) query.getSingleResult();
  }

  private static Query month(Query query, YearMonth month) {
    return query.setParameter(1, month.plusMonths(1).atDay(1)).setParameter(2, month.atDay(1));
  }

  private static Query left(Query query, BillRun run) {
    return month(query, run.month()).setParameter(3, run.id()).setParameter(4, run.posts());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Money money(Object kopiykas) {
    return Money.ofKopiykas(number(kopiykas));
  }

  private static void check(String what, long stored, long counted) {
    if (stored != counted) {
      throw new IllegalStateException(what + ": stored " + stored + ", counted " + counted);
    }
  }
}

package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.account.BillableAccounts;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Money;

/** The rows behind an undo: what stands of a run, what rests on it, what it had replaced. */
@Dependent
class UndoneRows {

  private static final int PAGE = 500;
  private static final int NAMED_AT_MOST = 20;

  /** Bills of the run; the day of the run's request bounds the partitions. */
  private static final String OF_RUN =
      " from bill_run r join bill b on b.run_id = r.id and b.issued_on >= r.business_day where r.id = ? ";

  private static final String STANDING =
      "select b.account_id, b.bill_no, b.issued_on, b.period_from, b.period_until, b.charges_kopiykas, b.due_on";

  private static final String STANDS =
      " and exists (select from live_segment l where l.bill_no = b.bill_no) ";

  private static final String REPLACED =
      " exists (select from bill_supersession s where s.superseded_bill_no = b.bill_no and s.reason <> 'RUN_UNDONE') ";

  /**
   * A payment received after the bill that pays it or named it. What was paid before and found the
   * bill by itself is set free when the bill is taken back.
   */
  private static final String PAID =
      """
       exists (select from payment p where p.account_id = b.account_id and p.state = 'POSTED'
        and coalesce(p.recorded_at > b.issued_at, p.posted_on >= b.issued_on) and (p.bill_no = b.bill_no
          or (select sum(x.amount_kopiykas) from payment_allocation x
            where x.payment_id = p.id and x.bill_no = b.bill_no) > 0))
      """;

  /** Another bill, not of the run, begins where this one ends. */
  private static final String FOLLOWED =
      """
       exists (select from live_segment l join live_segment n on n.agreement_id = l.agreement_id
          and lower(n.period) >= upper(l.period)
        join bill_number m on m.bill_no = n.bill_no
        join bill f on f.issued_on = m.issued_on and f.bill_no = m.bill_no and f.run_id is distinct from b.run_id
        where l.bill_no = b.bill_no)
      """;

  @Inject private CustomerDatabase customer;
  @Inject private BillableAccounts accounts;

  /**
   * A bill that stands, or stands again.
   *
   * @param account whose
   * @param bill which
   * @param issuedOn the day whose partition it lies in
   * @param period the days it covers
   * @param charged its total
   * @param dueOn the day it is to be paid by
   */
  record Standing(
      AccountId account,
      BillNumber bill,
      LocalDate issuedOn,
      DateRange period,
      Money charged,
      LocalDate dueOn) {

    static List<Long> numbers(Collection<Standing> bills) {
      return bills.stream().map(Standing::bill).map(BillNumber::value).toList();
    }

    static Standing of(Row row) throws SQLException {
      return new Standing(
          new AccountId(row.number("account_id")),
          new BillNumber(row.number("bill_no")),
          row.day("issued_on"),
          row.range("period_from", "period_until"),
          row.money("charges_kopiykas"),
          row.day("due_on"));
    }
  }

  UndoEffect effect(UUID run) {
    return customer
        .first(
            """
            with of_run as (select b.bill_no, b.account_id, b.charges_kopiykas, exists
                (select from live_segment l where l.bill_no = b.bill_no) as stands
            """
                + OF_RUN
                + """
                ), revived as (select p.charges_kopiykas from of_run u join bill_supersession s on s.bill_no = u.bill_no
                  join bill_number n on n.bill_no = s.superseded_bill_no
                  join bill p on p.issued_on = n.issued_on and p.bill_no = n.bill_no where u.stands)
                select count(*) filter (where stands) as bills, count(*) filter (where not stands) as replaced,
                  coalesce(sum(charges_kopiykas) filter (where stands), 0) as total,
                  (select count(*) from revived) as revived,
                  (select coalesce(sum(charges_kopiykas), 0) from revived) as revived_total
                from of_run
                """,
            row ->
                new UndoEffect(
                    row.number("bills"),
                    row.money("total"),
                    row.number("revived"),
                    row.money("revived_total"),
                    row.number("replaced"),
                    named(run, PAID),
                    named(run, FOLLOWED)),
            run)
        .orElseThrow();
  }

  private List<AccountNumber> named(UUID run, String restsOnIt) {
    return customer.list(
        "select distinct a.number from (select b.account_id"
            + OF_RUN
            + STANDS
            + " and "
            + restsOnIt
            + ") x join account a on a.id = x.account_id order by a.number limit "
            + NAMED_AT_MOST,
        row -> AccountNumber.of(row.text("number")),
        run);
  }

  List<AccountId> accountsAfter(UUID run, ShardPage page) {
    return customer.list(
        """
        select account_id from bill_run_account
        where run_id = ? and account_id > ? and account_id % ? = ? and outcome = 'BILLED' and posted
        order by account_id limit
        """
            + " "
            + PAGE,
        row -> new AccountId(row.number("account_id")),
        run,
        page.afterAccountId(),
        page.shards(),
        page.shard());
  }

  void begin(List<AccountId> chunk) {
    accounts.lock(chunk);
  }

  /** Notes the accounts whose bills stay: replaced since, or something rests on them by now. */
  int keepWhatOthersRestOn(UUID run, List<AccountId> chunk) {
    return customer.change(
        "update bill_run_account u set kept = k.kept from (select b.account_id, min(case when "
            + REPLACED
            + " then 'REPLACED' when "
            + PAID
            + " then 'PAID' when "
            + FOLLOWED
            + " then 'FOLLOWED' end) as kept"
            + OF_RUN
            + " and b.account_id = any(?) group by b.account_id) k"
            + " where u.run_id = ? and u.account_id = k.account_id and k.kept is not null",
        run,
        ids(chunk),
        run);
  }

  /** The bills of these accounts that the run issued, that stand, and that nothing rests on. */
  List<Standing> standing(UUID run, List<AccountId> chunk) {
    return customer.list(
        STANDING
            + OF_RUN
            + STANDS
            + " and b.account_id = any(?) and not exists (select from bill_run_account a where a.run_id = r.id"
            + " and a.account_id = b.account_id and a.kept is not null) order by b.account_id, b.bill_no",
        Standing::of,
        run,
        ids(chunk));
  }

  /** What the bills had replaced. */
  List<Standing> replacedBy(List<Standing> bills) {
    return customer.list(
        STANDING
            + """
         from bill_supersession s join bill_number n on n.bill_no = s.superseded_bill_no
        join bill b on b.issued_on = n.issued_on and b.bill_no = n.bill_no
        where s.bill_no = any(?) order by b.account_id, b.bill_no
        """,
        Standing::of,
        Standing.numbers(bills));
  }

  void takeDown(ChunkOfUndone.Task task, List<Standing> bills) {
    customer.change("delete from live_segment where bill_no = any(?)", Standing.numbers(bills));
    customer.change(
        """
        insert into bill_supersession (superseded_bill_no, bill_no, account_id, reason, on_date, detail)
        select bill_no, null, account_id, 'RUN_UNDONE', ?, ? from unnest(?, ?) as u (bill_no, account_id)
        """,
        task.day(),
        task.reason(),
        Standing.numbers(bills),
        bills.stream().map(bill -> bill.account().value()).toList());
  }

  /** Moves the supersessions among those withdrawn, and lets the bills stand again. */
  void revive(ChunkOfUndone.Task task, List<Standing> undone, List<Standing> revived) {
    customer.change(
        """
        insert into bill_supersession_undone
          (superseded_bill_no, bill_no, account_id, reason, on_date, detail, undone_on, run_id)
        select superseded_bill_no, bill_no, account_id, reason, on_date, detail, ?, ? from bill_supersession
        where bill_no = any(?)
        """,
        task.day(),
        task.run(),
        Standing.numbers(undone));
    customer.change(
        "delete from bill_supersession where bill_no = any(?)", Standing.numbers(undone));
    if (revived.isEmpty()) {
      return;
    }
    customer.change(
        """
        with v as (select * from unnest(?, ?) as v (bill_no, issued_on)),
          charged as (
            select bill_no, agreement_id, sum(amount_kopiykas) as kopiykas
            from v join bill_line using (issued_on, bill_no) group by bill_no, agreement_id),
          months as (
            select bill_no, case when min(month) = max(month) then min(month) end as month
            from v join bill_line using (issued_on, bill_no) group by bill_no),
          spans as (
            select issued_on, bill_no, agreement_id, daterange(min(period_from), max(period_until)) as period,
              (array_agg(read::text order by read ->> 'effectiveOn' desc, ordinal) filter (where read is not null))[1]
                as last_actual
            from v join bill_segment using (issued_on, bill_no),
              lateral (select coalesce(reads::json -> 'closing', reads::json -> 'opening')) as r (read)
            group by issued_on, bill_no, agreement_id)
        insert into live_segment (agreement_id, period, bill_no, issued_on, account_id, provisional,
          last_actual, month, charged_kopiykas)
        select agreement_id, period, bill_no, issued_on, b.account_id, b.kind = 'PROVISIONAL', last_actual, month,
          coalesce(kopiykas, 0)
        from spans join bill b using (issued_on, bill_no)
        left join charged using (bill_no, agreement_id) left join months using (bill_no)
        """,
        Standing.numbers(revived),
        revived.stream().map(Standing::issuedOn).toList());
  }

  /** Bills of the run that stand though nothing was found to rest on them. */
  long leftStanding(UUID run) {
    return customer
        .first(
            "select count(*) as bills"
                + OF_RUN
                + STANDS
                + " and not exists (select from bill_run_account a where a.run_id = r.id"
                + " and a.account_id = b.account_id and a.kept is not null)",
            row -> row.number("bills"),
            run)
        .orElseThrow();
  }

  void closeParked(UUID run, LocalDate day) {
    customer.change(
        """
        update parked_account set resolved_on = ?, resolved_by = 'system', resolution = 'RUN_UNDONE',
          version = version + 1
        where run_id = ? and resolved_on is null
        """,
        day,
        run);
  }

  private static List<Long> ids(Collection<AccountId> chunk) {
    return chunk.stream().map(AccountId::value).toList();
  }
}

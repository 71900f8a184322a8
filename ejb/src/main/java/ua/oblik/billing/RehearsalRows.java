package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import ua.oblik.account.AccountId;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/** Rehearsals as they are kept, and what was billed in their months. */
@Dependent
class RehearsalRows {

  private static final int PAGE = 500;
  private static final int BANDS = 9;

  private static final String BANDED =
      """
      select case when d < -50000 then 0 when d < -10000 then 1 when d < -1000 then 2 when d < 0 then 3 when d = 0 then 4
        when d <= 1000 then 5 when d <= 10000 then 6 when d <= 50000 then 7 else 8 end as band, count(*) as accounts
      from (select then_kopiykas - now_kopiykas as d from rehearsal_account where rehearsal_id = ?) x group by band
      """;

  @Inject private CustomerDatabase customer;

  /**
   * A rehearsal at work.
   *
   * @param id which
   * @param candidate the draft of rates or of coefficients
   * @param from the first month
   * @param until the month after the last
   * @param lastAccount the last account that is done
   */
  record Task(UUID id, long candidate, YearMonth from, YearMonth until, long lastAccount) {}

  /**
   * What an account would have paid.
   *
   * @param account whose
   * @param energy it used
   * @param now under the tariffs in force
   * @param then under the candidate
   */
  record Rehearsed(AccountId account, Energy energy, Money now, Money then) {}

  void enter(RehearsalRequest wanted, String actor, LocalDate today, Instant now) {
    customer.change(
        """
        insert into rehearsal (id, title, rate_version_id, zone_version_id, month_from, month_until, state, requested_by,
          requested_on, heartbeat_at)
        values (?, ?, (select id from rate_version where id = ?), (select id from zone_version where id = ?), ?, ?, 'REQUESTED',
          ?, ?, ?::timestamptz)
        """,
        wanted.id(),
        wanted.title(),
        wanted.candidate(),
        wanted.candidate(),
        wanted.from().atDay(1),
        wanted.until().atDay(1),
        actor,
        today,
        now.toString());
  }

  Optional<Task> task(UUID id) {
    return customer.first(
        "select *, coalesce(rate_version_id, zone_version_id) as candidate from rehearsal where id = ?",
        row ->
            new Task(
                id,
                row.number("candidate"),
                YearMonth.from(row.day("month_from")),
                YearMonth.from(row.day("month_until")),
                row.number("last_account_id")),
        id);
  }

  void begin(Task task, Instant now) {
    customer.change(
        """
        update rehearsal set state = 'RUNNING', failure = null, started_at = coalesce(started_at, ?::timestamptz),
          heartbeat_at = ?::timestamptz, version = version + 1,
          accounts = (select count(distinct account_id) from service_agreement
            where starts_on < ? and (ends_on is null or ends_on > ?))
        where id = ?
        """,
        now.toString(),
        now.toString(),
        task.until().atDay(1),
        task.from().atDay(1),
        task.id());
  }

  void end(UUID id, RunState state, String failure, Instant now) {
    customer.change(
        """
        update rehearsal set state = ?, failure = ?, finished_at = ?::timestamptz, heartbeat_at = ?::timestamptz,
          version = version + 1
        where id = ?
        """,
        state,
        failure,
        now.toString(),
        now.toString(),
        id);
  }

  List<UUID> interruptStale(Instant limit) {
    return customer.list(
        """
        update rehearsal set state = 'INTERRUPTED', version = version + 1
        where state in ('REQUESTED', 'RUNNING') and heartbeat_at < ?::timestamptz returning id
        """,
        row -> row.uuid("id"),
        limit.toString());
  }

  List<AccountId> accountsAfter(Task task, long last) {
    return customer.list(
        """
        select distinct account_id from service_agreement
        where account_id > ? and starts_on < ? and (ends_on is null or ends_on > ?) order by account_id limit
        """
            + " "
            + PAGE,
        row -> new AccountId(row.number("account_id")),
        last,
        task.until().atDay(1),
        task.from().atDay(1));
  }

  /** Keeps a chunk and moves the rehearsal on, in one transaction. */
  void keep(UUID id, Collection<Rehearsed> rehearsed, AccountId last, Instant now) {
    RowCopy rows =
        RowCopy.into(
            "rehearsal_account",
            "rehearsal_id",
            "account_id",
            "energy_wh",
            "now_kopiykas",
            "then_kopiykas");
    rehearsed.forEach(each -> rows.row(id, each.account(), each.energy(), each.now(), each.then()));
    customer.append(rows);
    customer.change(
        """
        update rehearsal set last_account_id = ?, heartbeat_at = ?::timestamptz, version = version + 1 where id = ?
        """,
        last.value(),
        now.toString(),
        id);
  }

  List<RehearsalView> latest(int most) {
    return customer.list(
        "select * from rehearsal order by heartbeat_at desc limit " + most, this::view);
  }

  Optional<RehearsalView> find(UUID id) {
    return customer.first("select * from rehearsal where id = ?", this::view, id);
  }

  private RehearsalView view(Row row) throws SQLException {
    UUID id = row.uuid("id");
    return new RehearsalView(
        id,
        row.text("title"),
        YearMonth.from(row.day("month_from")),
        YearMonth.from(row.day("month_until")).minusMonths(1),
        row.word(RunState.class, "state"),
        row.number("accounts"),
        result(id),
        row.text("finished_at") == null ? null : row.moment("finished_at"),
        row.text("failure"));
  }

  private RehearsalView.Result result(UUID id) {
    return customer
        .first(
            """
            select count(*) as accounts, coalesce(sum(energy_wh), 0) as wh, coalesce(sum(now_kopiykas), 0) as now,
              coalesce(sum(then_kopiykas), 0) as then, count(*) filter (where then_kopiykas < now_kopiykas) as winners,
              count(*) filter (where then_kopiykas > now_kopiykas) as losers
            from rehearsal_account where rehearsal_id = ?
            """,
            row ->
                new RehearsalView.Result(
                    row.number("accounts"),
                    row.energy("wh"),
                    row.money("now"),
                    row.money("then"),
                    row.number("winners"),
                    row.number("losers"),
                    bands(id)),
            id)
        .orElseThrow();
  }

  private List<RehearsalView.Band> bands(UUID id) {
    long[] accounts = new long[BANDS];
    customer.list(BANDED, row -> accounts[row.small("band")] = row.number("accounts"), id);
    long fullest =
        Math.max(1, IntStream.range(0, BANDS).mapToLong(i -> accounts[i]).max().orElse(1));
    return IntStream.range(0, BANDS)
        .mapToObj(i -> new RehearsalView.Band(i, accounts[i], (int) (accounts[i] * 100 / fullest)))
        .toList();
  }
}

package ua.oblik.billing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.database.CustomerDatabase;

/** Retries of many parked accounts as they are kept. */
@Dependent
class RetryRows {
  @Inject private CustomerDatabase customer;

  boolean underWay(Optional<String> reason) {
    return customer
        .first(
            """
            select id from parked_retry
            where not chosen and coalesce(reason, '') = ? and state in ('REQUESTED', 'RUNNING', 'INTERRUPTED')
            """,
            row -> row.uuid("id"),
            reason.orElse(""))
        .isPresent();
  }

  UUID enter(Optional<String> reason, String actor, LocalDate today, Instant now) {
    UUID id = UUID.randomUUID();
    customer.change(
        """
        insert into parked_retry (id, reason, state, requested_by, requested_on, heartbeat_at)
        values (?, ?, 'REQUESTED', ?, ?, ?)
        """,
        id,
        reason.orElse(null),
        actor,
        today,
        now);
    customer.change(
        """
        insert into parked_retry_item (retry_id, parked_id)
        select ?, id from parked_account where resolved_on is null and (? = '' or reason = ?)
        """,
        id,
        reason.orElse(""),
        reason.orElse(""));
    return id;
  }

  /** Those of the given rows that wait. */
  UUID enterChosen(List<Long> parked, String actor, LocalDate today, Instant now) {
    UUID id = UUID.randomUUID();
    customer.change(
        """
        insert into parked_retry (id, chosen, state, requested_by, requested_on, heartbeat_at)
        values (?, true, 'REQUESTED', ?, ?, ?)
        """,
        id,
        actor,
        today,
        now);
    parked.forEach(
        row ->
            customer.change(
                """
                insert into parked_retry_item (retry_id, parked_id)
                select ?, id from parked_account where resolved_on is null and id = ?
                on conflict do nothing
                """,
                id,
                row));
    return id;
  }

  List<Long> next(UUID id, int most) {
    return customer.list(
        """
        select parked_id from parked_retry_item
        where retry_id = ? and outcome is null order by parked_id limit ?
        """,
        row -> row.number("parked_id"),
        id,
        most);
  }

  /** The row of the worklist, locked until the end of the transaction. */
  ParkedView parked(long id) {
    return customer
        .first(ParkedAccounts.SELECT + "where p.id = ? for update of p", ParkedAccounts::view, id)
        .orElseThrow();
  }

  void settle(UUID id, long parked, String outcome, Instant now) {
    customer.change(
        "update parked_retry_item set outcome = ? where retry_id = ? and parked_id = ?",
        outcome,
        id,
        parked);
    customer.change("update parked_retry set heartbeat_at = ? where id = ?", now, id);
  }

  void move(UUID id, RunState state, String failure, Instant now) {
    customer.change(
        """
        update parked_retry set state = ?, failure = ?, heartbeat_at = ?, version = version + 1,
          finished_at = case when ? in ('COMPLETED', 'FAILED') then ?::timestamptz end
        where id = ?
        """,
        state,
        failure,
        now,
        state,
        now.toString(),
        id);
  }

  List<UUID> interruptStale(Instant limit) {
    return customer.list(
        """
        update parked_retry set state = 'INTERRUPTED', version = version + 1
        where state in ('REQUESTED', 'RUNNING') and heartbeat_at < ? returning id
        """,
        row -> row.uuid("id"),
        limit);
  }

  Optional<ManyRetriesView> find(UUID id) {
    return customer.first(
        """
        select r.id, r.reason, r.chosen, r.state, r.failure, count(i.*) as asked, count(i.outcome) as done,
          count(*) filter (where i.outcome = 'ISSUED') as issued,
          count(*) filter (where i.outcome in ('NOTHING_LEFT', 'SETTLED_BEFORE')) as nothing,
          count(*) filter (where i.outcome = 'STILL_PARKED') as parked,
          count(*) filter (where i.outcome = 'FAULT') as faults
        from parked_retry r left join parked_retry_item i on i.retry_id = r.id
        where r.id = ? group by r.id
        """,
        row ->
            new ManyRetriesView(
                row.uuid("id"),
                Optional.ofNullable(row.text("reason")),
                row.flag("chosen"),
                row.word(RunState.class, "state"),
                new ManyRetriesView.Counts(
                    row.number("asked"),
                    row.number("done"),
                    row.number("issued"),
                    row.number("nothing"),
                    row.number("parked"),
                    row.number("faults")),
                row.text("failure")),
        id);
  }
}

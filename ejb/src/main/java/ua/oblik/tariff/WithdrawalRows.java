package ua.oblik.tariff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.tariff.DraftDecisions.Kind;

/** Withdrawals of published versions, as they are kept, and what they put back. */
@Dependent
class WithdrawalRows {
  @Inject private CustomerDatabase customer;

  /** The withdrawal of a version that waits or is confirmed. */
  Optional<WithdrawalView> of(long version, String actor) {
    return customer.first(
        "select * from tariff_withdrawal where coalesce(rate_version_id, zone_version_id) = ? and state <> 'DROPPED'",
        row -> view(row, actor),
        version);
  }

  /** The versions whose withdrawal waits. */
  Set<Long> waiting() {
    return Set.copyOf(
        customer.list(
            "select coalesce(rate_version_id, zone_version_id) as id from tariff_withdrawal where state = 'PROPOSED'",
            row -> row.number("id")));
  }

  void insert(Kind kind, long version, LocalDate from, String reason, String actor, LocalDate day) {
    customer.change(
        """
        insert into tariff_withdrawal (id, rate_version_id, zone_version_id, effective_from, reason, state,
          proposed_by, proposed_on)
        values (?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
        """,
        customer.ids("tariff_withdrawal_id_seq", 1)[0],
        kind == Kind.RATES ? version : null,
        kind == Kind.COEFFICIENTS ? version : null,
        from,
        reason,
        actor,
        day);
  }

  void decide(long id, WithdrawalState state, String actor, LocalDate day) {
    customer.change(
        "update tariff_withdrawal set state = ?, decided_by = ?, decided_on = ? where id = ?",
        state.name(),
        actor,
        day,
        id);
  }

  /** What was taken back of the prices that would have begun on a day or later. */
  List<WithdrawnPrice> from(LocalDate day) {
    return customer.list(
        """
        select w.effective_from, r.customer_class, z.zones from tariff_withdrawal w
          left join rate_version r on r.id = w.rate_version_id
          left join zone_version z on z.id = w.zone_version_id
        where w.state = 'CONFIRMED' and w.effective_from >= ? order by w.id
        """,
        row ->
            new WithdrawnPrice(
                row.day("effective_from"),
                Optional.ofNullable(row.text("customer_class")).map(CustomerClass::valueOf),
                row.optionalNumber("zones").isPresent() ? row.small("zones") : 0),
        day);
  }

  /** Whether a version of rates was ended by a later one that stands. */
  boolean isRatesFollowed(long version) {
    return customer
        .first(
            """
            select e.ended_by from rate_version_end e join rate_version v on v.id = e.ended_by
            where e.rate_version_id = ? and v.state = 'PUBLISHED'
            """,
            row -> row.number("ended_by"),
            version)
        .isPresent();
  }

  /** Whether coefficients of such meters are published that begin later. */
  boolean isZonesFollowed(CoefficientDraftView version) {
    return customer
        .first(
            "select register from zone_coefficient where zones = ? and effective_from > ?",
            row -> row.text("register"),
            version.zones(),
            version.from())
        .isPresent();
  }

  /** Whether a bill that was issued since a version was published charges days of it. */
  boolean isBilled(long version, LocalDate from) {
    return customer
        .first(
            """
            select bill_no from bill where period_until > ? and issued_on >= (
              select decided_on from rate_version where id = ?
              union all select decided_on from zone_version where id = ?)
            limit 1
            """,
            row -> row.number("bill_no"),
            from,
            version,
            version)
        .isPresent();
  }

  /** What the version had ended goes on as before. The version itself no longer stands. */
  void goOnWithout(DraftView version) {
    customer.change(
        """
        update rate_version v set effective_until = e.until_before from rate_version_end e
        where e.rate_version_id = v.id and e.ended_by = ? and v.effective_until = ?
        """,
        version.id(),
        version.from());
  }

  /** The coefficients go; those they had ended go on. */
  void goOnWithout(CoefficientDraftView version) {
    customer.change(
        "delete from zone_coefficient where zones = ? and effective_from = ?",
        version.zones(),
        version.from());
    customer.change(
        "update zone_coefficient set effective_until = null where zones = ? and effective_until = ?",
        version.zones(),
        version.from());
  }

  private static WithdrawalView view(Row row, String actor) throws SQLException {
    WithdrawalState state = row.word(WithdrawalState.class, "state");
    return new WithdrawalView(
        row.number("id"),
        row.text("reason"),
        state,
        row.text("proposed_by"),
        row.day("proposed_on"),
        Optional.ofNullable(row.text("decided_by")),
        Optional.ofNullable(row.day("decided_on")),
        state == WithdrawalState.PROPOSED && !row.text("proposed_by").equals(actor));
  }
}

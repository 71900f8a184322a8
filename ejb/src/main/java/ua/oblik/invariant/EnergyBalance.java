package ua.oblik.invariant;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.oblik.account.AccountId;

/**
 * Energy is neither made nor lost: what the standing bills of an agreement charge between actual
 * reads is what the registers of its point counted, roll-overs and exchanges included.
 */
final class EnergyBalance {

  private static final int AT_ONCE = 20_000;

  /**
   * What standing bills charge for each agreement between the actual reads they rest on. A segment
   * that ends before its closing read charges a share of what was measured, until a later bill
   * takes its place: it is left out. Its end is looked for in the text of its reads, which costs a
   * twentieth of parsing them.
   */
  private static final String BILLED =
      """
      select a.id, a.account_id, a.service_point_id, min(s.period_from) as since, max(s.period_until) as until, sum(s.energy_wh)::bigint as wh
      from bill_segment s
      join (select distinct bill_no, issued_on, agreement_id from live_segment where issued_on >= ?) l
        on l.bill_no = s.bill_no and l.issued_on = s.issued_on and l.agreement_id = s.agreement_id
      join service_agreement a on a.id = s.agreement_id
      where s.basis = 'ACTUAL' and s.issued_on >= ?
        and strpos(s.reads, '"effectiveOn":"' || s.period_until || '"') > 0
      group by a.id, a.account_id, a.service_point_id
      """;

  /**
   * Those of the asked whose registers counted something else, or have no read where a bill rests
   * on one. A read is effective within a month of its date.
   */
  private static final String OTHERWISE_MEASURED =
      """
      with asked as (
        select * from unnest(?::bigint[], ?::bigint[], ?::date[], ?::date[], ?::bigint[]) a (agreement, point, since, until, wh)),
      read as (
        select distinct on (a.agreement, r.register_id, r.effective_on) a.agreement, a.since, a.until, r.register_id,
          r.effective_on, r.value_wh, r.rolled_over, m.multiplier, power(10::numeric, m.digits)::bigint * 1000 as beyond
        from asked a
        join register_read r on r.service_point_id = a.point and r.effective_on between a.since and a.until
          and r.read_on between a.since - 31 and a.until + 31 and r.register like 'T%'
        join read_submission s on s.id = r.submission_id and s.read_on = r.read_on
        join meter m on m.id = s.meter_id
        where not exists (select from read_review v where v.submission_id = s.id and v.state <> 'RELEASED')
          and s.id not in (select n.replaces_id from read_submission n where n.replaces_id is not null)
        order by a.agreement, r.register_id, r.effective_on, r.read_on desc, s.recorded_at desc),
      step as (
        select agreement, since, until, effective_on, multiplier * (value_wh - lag(value_wh) over w
          + case when rolled_over and value_wh < lag(value_wh) over w then beyond else 0 end) as wh
        from read window w as (partition by agreement, register_id order by effective_on)),
      measured as (
        select agreement, sum(coalesce(wh, 0)) as wh, bool_or(effective_on = since) and bool_or(effective_on = until) as whole
        from step group by agreement)
      select a.agreement from asked a left join measured m using (agreement)
      where m.wh is distinct from a.wh or not m.whole
      """;

  private EnergyBalance() {}

  /** What the bills of one agreement say. */
  private record Billed(
      long agreement,
      AccountId account,
      long point,
      LocalDate since,
      LocalDate until,
      long wattHours) {}

  static List<Violation> check(Connection customer, Connection meter, LocalDate since)
      throws SQLException {
    List<Violation> violations = new ArrayList<>();
    customer.setAutoCommit(false); // the driver reads page by page within a transaction only
    try (PreparedStatement statement = customer.prepareStatement(BILLED)) {
      statement.setFetchSize(AT_ONCE);
      statement.setObject(1, since);
      statement.setObject(2, since);
      try (ResultSet row = statement.executeQuery()) {
        List<Billed> page = new ArrayList<>();
        while (row.next() && violations.size() < InvariantCheck.LISTED_AT_MOST) {
          page.add(billed(row));
          if (page.size() == AT_ONCE) {
            violations.addAll(measure(meter, page));
            page.clear();
          }
        }
        violations.addAll(measure(meter, page));
      }
      return violations.size() > InvariantCheck.LISTED_AT_MOST
          ? violations.subList(0, InvariantCheck.LISTED_AT_MOST)
          : violations;
    } finally {
      customer.rollback();
      customer.setAutoCommit(true);
    }
  }

  private static Billed billed(ResultSet row) throws SQLException {
    return new Billed(
        row.getLong("id"),
        new AccountId(row.getLong("account_id")),
        row.getLong("service_point_id"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getLong("wh"));
  }

  private static List<Violation> measure(Connection meter, List<Billed> page) throws SQLException {
    List<Violation> violations = new ArrayList<>();
    Map<Long, AccountId> accounts =
        page.stream().collect(Collectors.toMap(Billed::agreement, Billed::account));
    try (PreparedStatement statement = meter.prepareStatement(OTHERWISE_MEASURED)) {
      statement.setArray(1, array(meter, "bigint", page.stream().map(Billed::agreement).toArray()));
      statement.setArray(2, array(meter, "bigint", page.stream().map(Billed::point).toArray()));
      statement.setArray(3, array(meter, "date", page.stream().map(Billed::since).toArray()));
      statement.setArray(4, array(meter, "date", page.stream().map(Billed::until).toArray()));
      statement.setArray(5, array(meter, "bigint", page.stream().map(Billed::wattHours).toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          long agreement = row.getLong(1);
          violations.add(
              new Violation(
                  Invariant.ENERGY_BILLED_IS_MEASURED,
                  "agreement " + agreement,
                  new Concern.OfAccount(accounts.get(agreement))));
        }
      }
    }
    return violations;
  }

  private static Array array(Connection connection, String type, Object[] values)
      throws SQLException {
    return connection.createArrayOf(type, values);
  }
}

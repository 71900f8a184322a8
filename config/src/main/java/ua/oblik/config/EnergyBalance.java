package ua.oblik.config;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import ua.oblik.config.Invariants.Violation;

/**
 * Energy is neither made nor lost: what the standing bills of an agreement charge up to its last
 * actual read is what the registers of its point counted, roll-overs and exchanges included.
 */
final class EnergyBalance {

  private static final String NAME = "the energy billed is the energy measured";
  private static final int LISTED_AT_MOST = 20;

  /** The consumption of each point, summed up to each date a read is effective on. */
  private static final String MEASURED =
      """
      with read as (
        select distinct on (r.register_id, r.effective_on) r.service_point_id, r.register_id, r.effective_on,
          r.value_wh, r.rolled_over, m.multiplier, power(10::numeric, m.digits)::bigint * 1000 as beyond
        from register_read r
        join read_submission s on s.id = r.submission_id and s.read_on = r.read_on
        join meter m on m.id = s.meter_id
        where s.id not in (select v.submission_id from read_review v where v.state <> 'RELEASED')
          and s.id not in (select n.replaces_id from read_submission n where n.replaces_id is not null)
        order by r.register_id, r.effective_on, r.read_on desc, s.recorded_at desc),
      step as (
        select service_point_id, effective_on, multiplier * (value_wh - lag(value_wh) over w
          + case when rolled_over and value_wh < lag(value_wh) over w then beyond else 0 end) as wh
        from read window w as (partition by register_id order by effective_on))
      select service_point_id, effective_on, sum(sum(coalesce(wh, 0))) over
        (partition by service_point_id order by effective_on) as wh
      from step group by service_point_id, effective_on
      """;

  /**
   * What standing bills charge for each agreement up to the last segment that rests on actual
   * reads.
   */
  private static final String BILLED =
      """
      select a.id, a.service_point_id, a.starts_on, max(s.period_until) as until, sum(s.energy_wh) as wh
      from live_segment l
      join bill_segment s on s.bill_no = l.bill_no and s.issued_on = l.issued_on and s.agreement_id = l.agreement_id
      join service_agreement a on a.id = l.agreement_id
      where s.basis = 'ACTUAL'
      group by a.id, a.service_point_id, a.starts_on
      """;

  private EnergyBalance() {}

  static List<Violation> check(Connection customer, Connection meter) throws SQLException {
    Map<Long, NavigableMap<LocalDate, Long>> measured = measured(meter);
    List<Violation> violations = new ArrayList<>();
    try (Statement statement = customer.createStatement();
        ResultSet row = statement.executeQuery(BILLED)) {
      while (row.next() && violations.size() < LISTED_AT_MOST) {
        NavigableMap<LocalDate, Long> counted =
            measured.getOrDefault(row.getLong("service_point_id"), new TreeMap<>());
        Long start = counted.get(row.getObject("starts_on", LocalDate.class));
        Long end = counted.get(row.getObject("until", LocalDate.class));
        if (start == null || end == null || end - start != row.getLong("wh")) {
          violations.add(new Violation(NAME, "agreement " + row.getLong("id")));
        }
      }
    }
    return violations;
  }

  private static Map<Long, NavigableMap<LocalDate, Long>> measured(Connection meter)
      throws SQLException {
    Map<Long, NavigableMap<LocalDate, Long>> measured = new HashMap<>();
    try (Statement statement = meter.createStatement();
        ResultSet row = statement.executeQuery(MEASURED)) {
      while (row.next()) {
        measured
            .computeIfAbsent(row.getLong("service_point_id"), point -> new TreeMap<>())
            .put(row.getObject("effective_on", LocalDate.class), row.getLong("wh"));
      }
    }
    return measured;
  }
}

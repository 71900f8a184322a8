package ua.oblik.config;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.oblik.config.Invariants.Violation;

/**
 * What is written in one transaction over both schemas is in both or in neither. Rows are compared
 * by a digest per day or point, so that millions of them fit into memory and no query joins two
 * servers.
 */
final class Twins {

  private static final int LISTED_AT_MOST = 20;

  private record Pair(String name, String inCustomer, String inMeter) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(
              "a read submission is in both schemas or in neither",
              """
              select 'reads of ' || read_on, count(*) || '/' || bit_xor(hashtextextended(submission_id::text, 0))
              from read_receipt group by read_on
              """,
              """
              select 'reads of ' || read_on, count(*) || '/' || bit_xor(hashtextextended(id::text, 0))
              from read_submission group by read_on
              """),
          new Pair(
              "a point is billed as far in both schemas",
              """
              select 'point ' || a.service_point_id, max(upper(l.period))::text
              from live_segment l join service_agreement a on a.id = l.agreement_id
              where a.ends_on is null group by a.service_point_id
              """,
              "select 'point ' || service_point_id, billed_until::text from billed_mark"));

  private Twins() {}

  static List<Violation> check(Connection customer, Connection meter) throws SQLException {
    List<Violation> violations = new ArrayList<>();
    for (Pair pair : PAIRS) {
      Map<String, String> one = read(customer, pair.inCustomer());
      Map<String, String> other = read(meter, pair.inMeter());
      one.forEach(
          (key, digest) -> {
            if (!digest.equals(other.remove(key))) {
              violations.add(new Violation(pair.name(), key));
            }
          });
      other.keySet().forEach(key -> violations.add(new Violation(pair.name(), key)));
    }
    return violations.size() > LISTED_AT_MOST ? violations.subList(0, LISTED_AT_MOST) : violations;
  }

  private static Map<String, String> read(Connection schema, String sql) throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    try (Statement statement = schema.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        digests.put(rows.getString(1), rows.getString(2));
      }
    }
    return digests;
  }
}

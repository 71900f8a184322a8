package ua.oblik.invariant;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is written in one transaction over both schemas is in both or in neither. Rows are compared
 * by a digest for a day or a thousand points, so that millions of them fit into memory and no query
 * joins two servers; only where digests differ are the points themselves compared.
 */
final class Twins {

  private record Pair(Invariant invariant, String inCustomer, String inMeter) {
    List<Violation> compared(Connection customer, Connection meter) throws SQLException {
      Map<String, String> one = read(customer, inCustomer);
      Map<String, String> other = read(meter, inMeter);
      List<Violation> violations = new ArrayList<>();
      one.forEach(
          (key, digest) -> {
            if (!digest.equals(other.remove(key))) {
              violations.add(new Violation(invariant, key));
            }
          });
      other.keySet().forEach(key -> violations.add(new Violation(invariant, key)));
      return violations;
    }
  }

  private static final int POINTS_AT_ONCE = 1000;

  private static final String DIGEST =
      "count(*) || '/' || bit_xor(hashtextextended(%s::text, 0)) from %s where submitted_on >= date '%s'"
          + " group by read_on";

  /** What live bills say of each point, whoever was supplied there: a mark outlives who leaves. */
  private static final String BILLED =
      """
      (select a.service_point_id as point, max(upper(l.period))::text as billed
       from live_segment l join service_agreement a on a.id = l.agreement_id
       group by a.service_point_id) b
      """;

  private static final String MARKED =
      "(select service_point_id as point, billed_until::text as billed from billed_mark) b";

  private Twins() {}

  static List<Violation> check(Connection customer, Connection meter, LocalDate since)
      throws SQLException {
    String day = "select 'reads of ' || read_on, ";
    List<Violation> violations =
        new ArrayList<>(
            new Pair(
                    Invariant.SUBMISSION_IS_IN_BOTH,
                    day + DIGEST.formatted("submission_id", "read_receipt", since),
                    day + DIGEST.formatted("id", "read_submission", since))
                .compared(customer, meter));
    List<Violation> groups =
        new Pair(Invariant.POINT_IS_BILLED_AS_FAR_IN_BOTH, digestOf(BILLED), digestOf(MARKED))
            .compared(customer, meter);
    for (Violation group : groups) {
      violations.addAll(
          new Pair(
                  Invariant.POINT_IS_BILLED_AS_FAR_IN_BOTH,
                  pointsOf(BILLED, group),
                  pointsOf(MARKED, group))
              .compared(customer, meter));
    }
    return violations.size() > InvariantCheck.LISTED_AT_MOST
        ? violations.subList(0, InvariantCheck.LISTED_AT_MOST)
        : violations;
  }

  private static String digestOf(String points) {
    return "select (point / "
        + POINTS_AT_ONCE
        + ")::text, bit_xor(hashtextextended(point || ' ' || billed, 0))::text from "
        + points
        + " group by 1";
  }

  private static String pointsOf(String points, Violation group) {
    return "select 'point ' || point, billed from "
        + points
        + " where point / "
        + POINTS_AT_ONCE
        + " = "
        + Long.parseLong(group.detail());
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

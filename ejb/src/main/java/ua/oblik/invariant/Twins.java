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

  private record Pair(String inCustomer, String inMeter) {

    /** The keys that are in one schema only, or have another digest there. */
    List<String> compared(Connection customer, Connection meter) throws SQLException {
      Map<String, String> one = read(customer, inCustomer);
      Map<String, String> other = read(meter, inMeter);
      List<String> different = new ArrayList<>();
      one.forEach(
          (key, digest) -> {
            if (!digest.equals(other.remove(key))) {
              different.add(key);
            }
          });
      different.addAll(other.keySet());
      return different;
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
    List<Violation> violations = new ArrayList<>(reads(customer, meter, since));
    for (String point : points(customer, meter)) {
      violations.add(
          new Violation(
              Invariant.POINT_IS_BILLED_AS_FAR_IN_BOTH,
              "point " + point,
              new Concern.OfPoint(Long.parseLong(point), null)));
    }
    return violations.size() > InvariantCheck.LISTED_AT_MOST
        ? violations.subList(0, InvariantCheck.LISTED_AT_MOST)
        : violations;
  }

  private static List<Violation> reads(Connection customer, Connection meter, LocalDate since)
      throws SQLException {
    String day = "select 'reads of ' || read_on, ";
    Pair days =
        new Pair(
            day + DIGEST.formatted("submission_id", "read_receipt", since),
            day + DIGEST.formatted("id", "read_submission", since));
    return days.compared(customer, meter).stream()
        .map(key -> new Violation(Invariant.SUBMISSION_IS_IN_BOTH, key, new Concern.Nobody()))
        .toList();
  }

  private static List<String> points(Connection customer, Connection meter) throws SQLException {
    List<String> points = new ArrayList<>();
    for (String group : new Pair(digestOf(BILLED), digestOf(MARKED)).compared(customer, meter)) {
      points.addAll(
          new Pair(pointsOf(BILLED, group), pointsOf(MARKED, group)).compared(customer, meter));
    }
    return points;
  }

  private static String digestOf(String points) {
    return "select (point / "
        + POINTS_AT_ONCE
        + ")::text, bit_xor(hashtextextended(point || ' ' || billed, 0))::text from "
        + points
        + " group by 1";
  }

  private static String pointsOf(String points, String group) {
    return "select point::text, billed from "
        + points
        + " where point / "
        + POINTS_AT_ONCE
        + " = "
        + Long.parseLong(group);
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

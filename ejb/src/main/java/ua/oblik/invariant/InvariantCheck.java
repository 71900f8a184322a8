package ua.oblik.invariant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.oblik.account.AccountId;
import ua.oblik.domain.calendar.ProofHorizon;

/**
 * Asks the invariants over two connections: the night does with those of the server, tests with
 * those of the schemas' owners.
 */
public final class InvariantCheck {
  /** At most so many violations of an invariant are listed; where more break, it is no account. */
  static final int LISTED_AT_MOST = 500;

  private static final String NAME = "-- name: ";
  private static final List<Query> OF_CUSTOMER = queries("customer.sql");
  private static final List<Query> OF_METER = queries("meter.sql");

  private InvariantCheck() {}

  /** The query of one invariant over one schema. */
  private record Query(Invariant invariant, String sql) {}

  /** A comparison of the two schemas, which no one query can make. */
  private interface Comparison {
    List<Violation> check(Connection customer, Connection meter, LocalDate since)
        throws SQLException;
  }

  private static final Map<Comparison, Set<Invariant>> OF_BOTH =
      Map.of(
          Twins::check,
          Set.of(Invariant.SUBMISSION_IS_IN_BOTH, Invariant.POINT_IS_BILLED_AS_FAR_IN_BOTH),
          EnergyBalance::check,
          Set.of(Invariant.ENERGY_BILLED_IS_MEASURED));

  /**
   * Checks both schemas and whether they agree, over all of history.
   *
   * @param customer a connection that sees schema customer
   * @param meter a connection that sees schema meter
   * @return empty if everything holds
   */
  public static List<Violation> check(Connection customer, Connection meter) throws SQLException {
    return check(customer, meter, ProofHorizon.EVER);
  }

  /** The same for what has been written since a day, and what may change at any time. */
  public static List<Violation> check(Connection customer, Connection meter, LocalDate since)
      throws SQLException {
    return check(customer, meter, since, EnumSet.allOf(Invariant.class));
  }

  /** The same of some invariants only. */
  static List<Violation> check(
      Connection customer, Connection meter, LocalDate since, Set<Invariant> asked)
      throws SQLException {
    List<Violation> violations = new ArrayList<>();
    for (Query query : OF_CUSTOMER) {
      if (asked.contains(query.invariant())) {
        violations.addAll(ask(query, customer, since));
      }
    }
    for (Query query : OF_METER) {
      if (asked.contains(query.invariant())) {
        violations.addAll(ask(query, meter, since));
      }
    }
    for (Map.Entry<Comparison, Set<Invariant>> comparison : OF_BOTH.entrySet()) {
      if (!Collections.disjoint(comparison.getValue(), asked)) {
        violations.addAll(twice(comparison.getKey(), customer, meter, since));
      }
    }
    return violations;
  }

  /**
   * What is written between looking into the one schema and the other looks torn and is not: only
   * what looks so twice is.
   */
  private static List<Violation> twice(
      Comparison comparison, Connection customer, Connection meter, LocalDate since)
      throws SQLException {
    List<Violation> first = comparison.check(customer, meter, since);
    if (first.isEmpty()) {
      return first;
    }
    List<Violation> again = comparison.check(customer, meter, since);
    return first.stream().filter(again::contains).toList();
  }

  private static List<Violation> ask(Query query, Connection schema, LocalDate since)
      throws SQLException {
    List<Violation> violations = new ArrayList<>();
    try (Statement statement = schema.createStatement()) {
      statement.setMaxRows(LISTED_AT_MOST);
      try (ResultSet rows =
          statement.executeQuery(query.sql().replace(":since", "date '" + since + "'"))) {
        while (rows.next()) {
          violations.add(new Violation(query.invariant(), rows.getString(1), concern(rows)));
        }
      }
    }
    return violations;
  }

  /** By the columns beside the text, as the head of the file of queries tells. */
  static Concern concern(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    long id = columns.getColumnCount() == 1 ? 0 : row.getLong(2);
    if (id == 0) {
      return new Concern.Nobody();
    }
    return switch (columns.getColumnLabel(2)) {
      case "account_id" -> new Concern.OfAccount(new AccountId(id));
      case "service_point_id" -> new Concern.OfPoint(id, row.getObject("day", LocalDate.class));
      default -> throw new IllegalStateException("no concern: " + columns.getColumnLabel(2));
    };
  }

  private static List<Query> queries(String file) {
    List<Query> queries = new ArrayList<>();
    String[] parts = read(file).split(NAME, -1);
    for (int i = 1; i < parts.length; i++) {
      int line = parts[i].indexOf('\n');
      queries.add(
          new Query(
              Invariant.valueOf(parts[i].substring(0, line).strip()),
              parts[i].substring(line).strip()));
    }
    return List.copyOf(queries);
  }

  private static String read(String file) {
    try (InputStream stream = InvariantCheck.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

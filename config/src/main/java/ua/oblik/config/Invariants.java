package ua.oblik.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold of the data after every test, after every crash and every night: the ledger sums
 * to zero, a bill is the sum of its lines, the two schemas agree. Each is a named query that lists
 * what breaks it.
 */
public final class Invariants {

  private static final String NAME = "-- name: ";
  private static final int LISTED_AT_MOST = 20;

  private Invariants() {}

  /**
   * Something that should not be.
   *
   * @param invariant the name of what is broken
   * @param detail what breaks it: ids, never personal data
   */
  public record Violation(String invariant, String detail) {}

  /** A named query over one schema. */
  record Check(String name, String sql) {}

  /**
   * Checks both schemas and whether they agree. At most twenty violations of each invariant are
   * listed.
   *
   * @param customer a connection that sees schema customer
   * @param meter a connection that sees schema meter
   * @return empty if everything holds
   */
  public static List<Violation> check(Connection customer, Connection meter) throws SQLException {
    List<Violation> violations = new ArrayList<>();
    for (Check check : checks("invariants-customer.sql")) {
      violations.addAll(run(check, customer));
    }
    for (Check check : checks("invariants-meter.sql")) {
      violations.addAll(run(check, meter));
    }
    violations.addAll(Twins.check(customer, meter));
    violations.addAll(EnergyBalance.check(customer, meter));
    return violations;
  }

  /** The queries of a file, each under its name. */
  static List<Check> checks(String file) {
    List<Check> checks = new ArrayList<>();
    String[] parts = read(file).split(NAME, -1);
    for (int i = 1; i < parts.length; i++) {
      int line = parts[i].indexOf('\n');
      checks.add(new Check(parts[i].substring(0, line).strip(), parts[i].substring(line).strip()));
    }
    return checks;
  }

  private static List<Violation> run(Check check, Connection schema) throws SQLException {
    List<Violation> violations = new ArrayList<>();
    try (Statement statement = schema.createStatement()) {
      statement.setMaxRows(LISTED_AT_MOST);
      try (ResultSet rows = statement.executeQuery(check.sql())) {
        while (rows.next()) {
          violations.add(new Violation(check.name(), rows.getString(1)));
        }
      }
    }
    return violations;
  }

  private static String read(String file) {
    try (InputStream stream = Invariants.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

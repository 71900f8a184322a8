package ua.oblik.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import ua.oblik.config.launcher.TestServer;
import ua.oblik.config.postgres.Database;

/**
 * The rows of both schemas as they were when the server had started, kept in memory and put back on
 * demand. Sequences go on: the server holds blocks of their numbers.
 */
final class KeptRegion {
  private static final String TABLES =
      """
      select format('%I.%I', n.nspname, c.relname) as name,
        (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('customer', 'meter') and c.relkind in ('r', 'p') and not c.relispartition
      order by 1
      """;

  /** What works in the background and would write into the region that is put back. */
  private static final String AT_WORK =
      """
      select (select count(*) from customer.bill_run where state in ('REQUESTED', 'RUNNING'))
        + (select count(*) from customer.job_run where state = 'RUNNING')
        + (select count(*) from customer.file_import where state in ('RECEIVED', 'RUNNING'))
        + (select count(*) from customer.rehearsal where state in ('REQUESTED', 'RUNNING'))
        + (select count(*) from customer.parked_retry where state in ('REQUESTED', 'RUNNING'))
        + (select count(*) from pg_prepared_xacts)
      """;

  private final TestServer server;
  private final Map<String, byte[]> rows = new LinkedHashMap<>();

  private KeptRegion(TestServer server) {
    this.server = server;
  }

  /** Keeps what a server holds now. */
  static KeptRegion of(TestServer server) {
    KeptRegion kept = new KeptRegion(server);
    kept.keep();
    return kept;
  }

  /** Puts the region back once nothing works on it any more. */
  void putBack() {
    awaitRest();
    try (Connection connection = server.connect(Database.ADMINISTRATOR);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      statement.execute("set local lock_timeout = '60s'");
      statement.execute("truncate " + String.join(", ", names()));
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Map.Entry<String, byte[]> table : rows.entrySet()) {
        copy.copyIn(
            "copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until nothing works in the background, and no transaction is left undecided. */
  void awaitRest() {
    Awaitility.await("jobs of the test class to end")
        .atMost(Duration.ofMinutes(2))
        .until(() -> atWork() == 0);
  }

  private void keep() {
    try (Connection connection = server.connect(Database.ADMINISTRATOR);
        Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery(TABLES)) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      while (tables.next()) {
        String name = tables.getString("name");
        String columns = tables.getString("columns");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        copy.copyOut("copy (select " + columns + " from " + name + ") to stdout", content);
        rows.put(name + " (" + columns + ")", content.toByteArray());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] names() {
    return rows.keySet().stream()
        .map(table -> table.substring(0, table.indexOf(' ')))
        .toArray(String[]::new);
  }

  private long atWork() throws SQLException {
    try (Connection connection = server.connect(Database.ADMINISTRATOR);
        Statement statement = connection.createStatement();
        ResultSet working = statement.executeQuery(AT_WORK)) {
      working.next();
      return working.getLong(1);
    }
  }
}

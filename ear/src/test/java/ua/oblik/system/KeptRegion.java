package ua.oblik.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.PSQLState;
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

  private static final String REFERENCES =
      """
      select distinct format('%I.%I', tn.nspname, t.relname) as referred, format('%I.%I', fn.nspname, f.relname) as referring
      from pg_constraint k
        join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
        join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
      where k.contype = 'f' and k.conparentid = 0
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
  private final Map<String, Kept> rows = new LinkedHashMap<>();

  /** The rows of a table in the words of COPY, and its columns in parentheses. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Kept(String columns, byte[] content) {}

  private KeptRegion(TestServer server) {
    this.server = server;
  }

  /** Keeps what a server holds now. */
  static KeptRegion of(TestServer server) {
    KeptRegion kept = new KeptRegion(server);
    kept.keep();
    return kept;
  }

  /**
   * Puts the region back once nothing works on it any more but timers, which look for work: one may
   * have locked a table and wait for another.
   */
  void putBack() {
    awaitRest();
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .ignoreExceptionsMatching(KeptRegion::isDeadlock)
        .untilAsserted(this::putBackOnce);
  }

  private static boolean isDeadlock(Throwable failure) {
    return failure.getCause() instanceof SQLException cause
        && PSQLState.DEADLOCK_DETECTED.getState().equals(cause.getSQLState());
  }

  private void putBackOnce() {
    try (Connection connection = server.connect(Database.ADMINISTRATOR);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      statement.execute("set local lock_timeout = '120s'");
      statement.execute("lock table " + String.join(", ", rows.keySet()));
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      Set<String> changed = changed(copy);
      if (!changed.isEmpty()) {
        addWhatRefersTo(changed, statement);
        statement.execute("truncate " + String.join(", ", changed));
        for (String table : changed) {
          Kept kept = rows.get(table);
          copy.copyIn(
              "copy " + table + kept.columns() + " from stdin",
              new ByteArrayInputStream(kept.content()));
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Most classes change few tables, and reading them all is faster than filling them all. A class
   * may have left a file of a hundred megabytes, so nothing read is held.
   */
  private Set<String> changed(CopyManager copy) throws SQLException, IOException {
    Set<String> changed = new LinkedHashSet<>();
    for (Map.Entry<String, Kept> table : rows.entrySet()) {
      MessageDigest now = sha256();
      String columns = table.getValue().columns();
      try (OutputStream stream = new DigestOutputStream(OutputStream.nullOutputStream(), now)) {
        copy.copyOut(copyOf(table.getKey(), columns), stream);
      }
      if (!MessageDigest.isEqual(now.digest(), sha256().digest(table.getValue().content()))) {
        changed.add(table.getKey());
      }
    }
    return changed;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PostgreSQL empties no table without those that refer to it. */
  private static void addWhatRefersTo(Set<String> tables, Statement statement) throws SQLException {
    Map<String, Set<String>> references = new HashMap<>();
    try (ResultSet keys = statement.executeQuery(REFERENCES)) {
      while (keys.next()) {
        references
            .computeIfAbsent(keys.getString("referred"), any -> new HashSet<>())
            .add(keys.getString("referring"));
      }
    }
    Deque<String> open = new ArrayDeque<>(tables);
    while (!open.isEmpty()) {
      references.getOrDefault(open.pop(), Set.of()).stream()
          .filter(tables::add)
          .forEach(open::push);
    }
  }

  /** Waits until nothing works in the background, and no transaction is left undecided. */
  void awaitRest() {
    Awaitility.await("jobs of the test class to end").until(() -> atWork() == 0);
  }

  private void keep() {
    try (Connection connection = server.connect(Database.ADMINISTRATOR);
        Statement statement = connection.createStatement();
        ResultSet tables = statement.executeQuery(TABLES)) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      while (tables.next()) {
        String name = tables.getString("name");
        String columns = " (" + tables.getString("columns") + ")";
        rows.put(name, new Kept(columns, content(copy, name, columns)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(CopyManager copy, String table, String columns)
      throws SQLException, IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    copy.copyOut(copyOf(table, columns), content);
    return content.toByteArray();
  }

  private static String copyOf(String table, String columns) {
    String names = columns.substring(2, columns.length() - 1);
    return "copy (select " + names + " from " + table + ") to stdout";
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

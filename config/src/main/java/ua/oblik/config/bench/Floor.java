package ua.oblik.config.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What the database alone could do at best: one set-based statement that rates the same reads with
 * one flat block and inserts as many rows of the same length as the run did, a month later, into
 * the very tables of the run: keys, indexes, partitions and history are not like those of the run,
 * they are those of the run. It spoils the region, which is thrown away.
 */
final class Floor {

  private final Connection database;
  private final RunBenchmark.Posted posted;

  Floor(Connection database, RunBenchmark.Posted posted) {
    this.database = database;
    this.posted = posted;
  }

  /**
   * What came out.
   *
   * @param bills that were made
   * @param rows written in all tables
   * @param seconds from the statement to the end of its commit
   * @param cpu of PostgreSQL, in seconds
   */
  record Result(long bills, long rows, double seconds, double cpu) {

    List<Measurement> measured(String label, RunCounts run, double secondsOfRun) {
      double billsPerSecond = bills / seconds;
      return List.of(
          new Measurement(label, "floor: rows written", (double) rows, ""),
          new Measurement(label, "floor: wall", seconds, "s"),
          new Measurement(label, "floor: bills", billsPerSecond, "1/s"),
          new Measurement(label, "floor: CPU of PostgreSQL", cpu * 1000 / bills, "ms/bill"),
          new Measurement(
              label,
              "run to floor (aim 0.7 to 1.5)",
              run.bills() / secondsOfRun / billsPerSecond,
              ""));
    }
  }

  /** Prepares what is not measured, then runs the one statement and commits it. */
  Result insert(Subject server) throws SQLException {
    try (Statement statement = database.createStatement()) {
      // What the run has just written is unknown to the planner, which would look each bill up.
      statement.execute(
          "analyze bill, bill_segment, bill_line, bill_supersession, estimate, outbox_message,"
              + " payment_allocation");
    }
    try (PreparedStatement cases = database.prepareStatement(sql("floor-cases.sql"))) {
      cases.setObject(1, posted.run());
      cases.execute();
    }
    try (Statement statement = database.createStatement()) {
      statement.execute("analyze floor_case");
      statement.execute(
          sql("floor-allocations.sql").replace("?", Long.toString(posted.lastShare())));
      statement.execute("analyze floor_allocation");
      statement.execute("checkpoint");
      database.setAutoCommit(false);
      Cpu before = Cpu.of(server);
      long begun = System.nanoTime();
      try (ResultSet row = statement.executeQuery(sql("floor.sql"))) {
        row.next();
        long bills = row.getLong("bills");
        long rows = row.getLong("rows");
        database.commit();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Result(bills, rows, seconds, Cpu.of(server).since(before).postgres());
      } finally {
        database.setAutoCommit(true);
      }
    }
  }

  private static String sql(String file) {
    try (InputStream content = Floor.class.getResourceAsStream(file)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

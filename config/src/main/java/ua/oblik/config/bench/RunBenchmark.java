package ua.oblik.config.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ua.oblik.config.demo.DemoLogin;
import ua.oblik.config.home.LauncherException;

/**
 * The monthly run of October 2025 through the batch job, in one pass as the night's run, on a
 * server that has previewed, posted and undone the same month before: a small region is billed
 * before the JVM has compiled what bills it. Then the floor, on the very tables the run has written
 * to.
 */
final class RunBenchmark implements Benchmark {

  private static final String PERIOD = "2025-10";
  private static final long POLL_MILLIS = 50;
  private static final int RATED = 0;
  private static final int BILLED = 1;
  private static final int DIFFERENT = 2;

  private final String label;
  private final boolean withFloor;

  private RunBenchmark(String label, boolean withFloor) {
    this.label = label;
    this.withFloor = withFloor;
  }

  /** The run and the floor. */
  static RunBenchmark withFloor(String label) {
    return new RunBenchmark(label, true);
  }

  /** The run alone, to compare the cost of a bill between regions. */
  static RunBenchmark alone(String label) {
    return new RunBenchmark(label, false);
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public List<Measurement> run(Subject server) throws SQLException, InterruptedException {
    try (Connection database = server.connectAsAdministrator()) {
      StaffApi api = StaffApi.of(server, DemoLogin.ADMINISTRATOR);
      await(database, request(api, ", \"preview\": true"), "COMPLETED");
      Posted cold = post(server, api, database);
      api.post("/office/bill-runs/" + cold.run() + "/undo", "{\"reason\": \"benchmark\"}");
      await(database, cold.run(), "UNDONE");
      execute(
          database,
          "vacuum analyze live_segment, payment, account_balance, billed_mark, outbox_message");
      HeapWatch heap = HeapWatch.start(server);
      Posted warm = post(server, api, database);
      RunCounts counts = RunCounts.of(database, warm);
      List<Measurement> measured = new ArrayList<>();
      double bills = (double) counts.bills();
      measured.add(value("first posting: CPU", cold.used().both() * 1000 / bills, "ms/bill"));
      measured.add(value("first posting: bills", bills / cold.seconds(), "1/s"));
      measured.addAll(measured(counts, warm.seconds(), warm.used()));
      measured.add(value("heap at most", heap.stop(), "MiB"));
      if (withFloor) {
        measured.addAll(secondRating(api, database, warm.run()));
        Floor.Result floor = new Floor(database, warm).insert(server);
        measured.addAll(floor.measured(label, counts, warm.seconds()));
      }
      return measured;
    }
  }

  /**
   * A run that was posted.
   *
   * @param run which
   * @param lastShare the id of the last share of a payment before it
   * @param seconds from the request to its end
   * @param used by both servers
   */
  record Posted(UUID run, long lastShare, double seconds, Cpu used) {}

  private static Posted post(Subject server, StaffApi api, Connection database)
      throws SQLException, InterruptedException {
    execute(database, "checkpoint");
    long lastShare = lastShare(database);
    Cpu before = Cpu.of(server);
    long begun = System.nanoTime();
    UUID run = request(api, "");
    await(database, run, "COMPLETED");
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Posted(run, lastShare, seconds, Cpu.of(server).since(before));
  }

  private static long lastShare(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("select coalesce(max(id), 0) from payment_allocation")) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<Measurement> measured(RunCounts counts, double seconds, Cpu used) {
    double bills = (double) counts.bills();
    return List.of(
        value("accounts", (double) counts.accounts(), ""),
        value("bills", bills, ""),
        value("parked or skipped", (double) counts.notBilled(), ""),
        value("zoned", counts.percentZoned(), "%"),
        value("estimated", counts.percentEstimated(), "%"),
        value("superseding", counts.percentSuperseding(), "%"),
        value("rows written", (double) counts.rows(), ""),
        value("wall", seconds, "s"),
        value("bills", bills / seconds, "1/s"),
        value("CPU of Java", used.java() * 1000 / bills, "ms/bill"),
        value("CPU of PostgreSQL", used.postgres() * 1000 / bills, "ms/bill"),
        value("CPU", used.both() * 1000 / bills, "ms/bill"));
  }

  /** Every account of the run is rated again from what is stored, by rules written apart. */
  private List<Measurement> secondRating(StaffApi api, Connection database, UUID run)
      throws SQLException, InterruptedException {
    long begun = System.nanoTime();
    api.post("/office/bill-runs/" + run + "/shadow-rating", "");
    long[] rating = rating(database, run);
    while (rating[RATED] < rating[BILLED] || rating[BILLED] == 0) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      rating = rating(database, run);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return List.of(
        value("second rating: accounts", (double) rating[RATED], ""),
        value("second rating: accounts that differ", (double) rating[DIFFERENT], ""),
        value("second rating", rating[RATED] / seconds, "1/s"));
  }

  private static long[] rating(Connection database, UUID run) throws SQLException {
    try (PreparedStatement select =
        database.prepareStatement(
            "select coalesce(sum(rated), 0), coalesce(sum(billed), 0),"
                + " (select count(*) from bill_run_difference where run_id = ?)"
                + " from bill_run_shadow where run_id = ? and stage = 'POST'")) {
      select.setObject(1, run);
      select.setObject(2, run);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new long[] {row.getLong(1), row.getLong(2), row.getLong(3)};
      }
    }
  }

  private Measurement value(String name, double value, String unit) {
    return new Measurement(label, name, value, unit);
  }

  private static UUID request(StaffApi api, String more) throws InterruptedException {
    String answer = api.post("/office/bill-runs", "{\"period\": \"" + PERIOD + "\"" + more + "}");
    return UUID.fromString(StaffApi.text(answer, "id"));
  }

  private static void await(Connection database, UUID run, String wanted)
      throws SQLException, InterruptedException {
    String state = state(database, run);
    while (!state.equals(wanted)) {
      if (state.equals("FAILED") || state.equals("AWAITING_RELEASE")) {
        throw LauncherException.failed("the run of " + PERIOD + " is " + state);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      state = state(database, run);
    }
  }

  private static String state(Connection database, UUID run) throws SQLException {
    try (PreparedStatement select =
        database.prepareStatement("select state from bill_run where id = ?")) {
      select.setObject(1, run);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1) : "REQUESTED";
      }
    }
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}

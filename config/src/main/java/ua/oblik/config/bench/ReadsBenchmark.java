package ua.oblik.config.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
 * Files of reads over the API, one row an account, each examined as a customer's read is. A first
 * file and some that correct it warm the server up; one of other accounts is measured from the
 * request to the end of its last row.
 */
final class ReadsBenchmark implements Benchmark {

  private static final int MOST = 200_000;
  private static final int WARM_UP_SHARE = 2;
  private static final int CORRECTIONS = 3;
  private static final int T1 = 2;
  private static final long POLL_MILLIS = 20;

  private static final String ROWS =
      """
      with latest as (
        select distinct on (r.register_id) r.service_point_id, r.register, r.value_wh
        from register_read r join register g on g.id = r.register_id
          join meter_installation i on i.meter_id = g.meter_id and i.removed_on is null
        where r.read_on > (select today - 75 from business_date)
        order by r.register_id, r.read_on desc),
      point as (
        select service_point_id, max(value_wh) filter (where register = 'T1') as t1,
          max(value_wh) filter (where register = 'T2') as t2, max(value_wh) filter (where register = 'T3') as t3
        from latest group by service_point_id)
      select a.number || ';' || d.today || ';' || trim_scale((t1 + 3000) / 1000.0) || ';'
        || coalesce(trim_scale((t2 + 1000) / 1000.0)::text, '') || ';'
        || coalesce(trim_scale((t3 + 1000) / 1000.0)::text, '') as line
      from point p join service_agreement s on s.service_point_id = p.service_point_id
        join account a on a.id = s.account_id cross join business_date d
      where s.ends_on is null and (select count(*) from service_agreement o where o.account_id = a.id) = 1
      order by a.number limit
      """;

  @Override
  public String name() {
    return "reads";
  }

  @Override
  public List<Measurement> run(Subject server) throws SQLException, InterruptedException {
    try (Connection database = server.connectAsAdministrator()) {
      List<String> lines = lines(database);
      int first = lines.size() / WARM_UP_SHARE;
      StaffApi api = StaffApi.of(server, DemoLogin.CLERK);
      for (int correction = 0; correction <= CORRECTIONS; correction++) {
        int more = correction;
        bring(
            api,
            database,
            lines.subList(0, first).stream().map(line -> corrected(line, more)).toList());
      }
      try (Statement statement = database.createStatement()) {
        statement.execute("checkpoint");
      }
      List<String> measured = lines.subList(first, lines.size());
      Cpu before = Cpu.of(server);
      long begun = System.nanoTime();
      UUID file = bring(api, database, measured);
      double seconds = (System.nanoTime() - begun) / 1e9;
      Cpu used = Cpu.of(server).since(before);
      double rows = measured.size();
      return List.of(
          new Measurement("reads", "rows", rows, ""),
          new Measurement("reads", "accepted", (double) accepted(database, file), ""),
          new Measurement("reads", "rows (aim 20000)", rows / seconds, "1/s"),
          new Measurement("reads", "CPU of Java", used.java() * 1000 / rows, "ms/row"),
          new Measurement("reads", "CPU of PostgreSQL", used.postgres() * 1000 / rows, "ms/row"));
    }
  }

  /** The row with so many kilowatt-hours more in its first register. */
  private static String corrected(String line, int more) {
    String[] cells = line.split(";", -1);
    cells[T1] = new BigDecimal(cells[T1]).add(BigDecimal.valueOf(more)).toPlainString();
    return String.join(";", cells);
  }

  private static List<String> lines(Connection database) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(ROWS + MOST)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private static UUID bring(StaffApi api, Connection database, List<String> lines)
      throws SQLException, InterruptedException {
    String file = "account;date;T1;T2;T3\n" + String.join("\n", lines) + "\n";
    String answer =
        api.post("/office/read-imports", "text/csv", file.getBytes(StandardCharsets.UTF_8));
    UUID id = UUID.fromString(StaffApi.text(answer, "id"));
    String state = state(database, id);
    while (!state.equals("COMPLETED")) {
      if (!state.equals("RECEIVED") && !state.equals("RUNNING")) {
        throw LauncherException.failed("the import of reads is " + state);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      state = state(database, id);
    }
    return id;
  }

  private static String state(Connection database, UUID file) throws SQLException {
    try (PreparedStatement select =
        database.prepareStatement("select state from file_import where id = ?")) {
      select.setObject(1, file);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1) : "RECEIVED";
      }
    }
  }

  private static long accepted(Connection database, UUID file) throws SQLException {
    try (PreparedStatement select =
        database.prepareStatement(
            "select coalesce(sum(total), 0) from file_import_sum"
                + " where import_id = ? and outcome in ('ACCEPTED', 'QUESTIONABLE')")) {
      select.setObject(1, file);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}

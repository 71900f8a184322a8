package ua.oblik.config.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ua.oblik.config.demo.DemoLogin;

/**
 * Bill documents over the API, different bills each time: loaded, composed, rendered, sent. A bill
 * passes through more code than a page does, so the server warms up for longer.
 */
final class PdfBenchmark implements Benchmark {

  private static final int CLIENTS = 8;
  private static final int BILLS = 2_000;
  private static final Duration WARM_UP = Clients.WARM_UP.multipliedBy(3);

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public List<Measurement> run(Subject server) throws SQLException, InterruptedException {
    List<Long> bills = bills(server);
    StaffApi api = StaffApi.of(server, DemoLogin.CLERK);
    Clients clients = new Clients(CLIENTS);
    AtomicInteger next = new AtomicInteger();
    Clients.Work print =
        () -> api.getPdf("/bills/" + bills.get(next.getAndIncrement() % bills.size()) + "/pdf");
    clients.ask(print, WARM_UP);
    Cpu before = Cpu.of(server);
    List<Long> nanos = clients.ask(print, Clients.MEASURED);
    Cpu used = Cpu.of(server).since(before);
    return List.of(
        new Measurement(
            "pdf",
            "documents (aim 250)",
            (double) nanos.size() / Clients.MEASURED.toSeconds(),
            "1/s"),
        new Measurement("pdf", "median", Percentile.millis(nanos, 50), "ms"),
        new Measurement("pdf", "CPU of Java", used.java() * 1000 / nanos.size(), "ms/document"),
        new Measurement(
            "pdf", "CPU of PostgreSQL", used.postgres() * 1000 / nanos.size(), "ms/document"));
  }

  private static List<Long> bills(Subject server) throws SQLException {
    List<Long> bills = new ArrayList<>();
    try (Connection database = server.connectAsAdministrator();
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select bill_no from live_segment order by issued_on desc, bill_no limit "
                    + BILLS)) {
      while (rows.next()) {
        bills.add(rows.getLong(1));
      }
    }
    return bills;
  }
}

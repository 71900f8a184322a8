package ua.oblik.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.awaitility.Awaitility;
import ua.oblik.config.launcher.TestServer;
import ua.oblik.domain.calendar.ProofHorizon;
import ua.oblik.invariant.InvariantCheck;
import ua.oblik.invariant.Violation;

/** A whole server for tests: real Payara, real PostgreSQL, real mail, a demonstration region. */
public final class RunningOblik {
  /** Password of the demonstration logins. */
  public static final String DEMO_PASSWORD = "Svitlo-2025";

  private static final int DEMO_ACCOUNTS = 100;

  private static final Start SUITE =
      new Start(checkout -> TestServer.start(checkout, folder("testserver"), DEMO_ACCOUNTS));
  private static final Start TO_BREAK =
      new Start(
          checkout ->
              TestServer.start(
                  checkout,
                  folder("testserver-to-break"),
                  DEMO_ACCOUNTS,
                  CrashPoints.library(),
                  CrashPointDataSource.class.getName()));

  private final TestServer server;
  private final KeptRegion region;

  /** Those who have a token: hashing a password takes half a second. */
  private final Map<String, Api> callers = new ConcurrentHashMap<>();

  private RunningOblik(TestServer server) {
    this.server = server;
    this.region = KeptRegion.of(server);
  }

  /** The server of the suite, started by whoever asks first. */
  public static RunningOblik get() {
    return SUITE.oblik();
  }

  /**
   * Another with {@linkplain CrashPoints crash points}, for those classes {@linkplain Apart apart}
   * that halt it or take its database away, started by whoever asks first.
   */
  public static RunningOblik toBreak() {
    return TO_BREAK.oblik();
  }

  /** The server that a test class works on, if it runs. */
  static Optional<RunningOblik> under(Class<?> tests) {
    return (tests.isAnnotationPresent(Apart.class) ? TO_BREAK : SUITE).running();
  }

  /** Puts the region of the start back and empties the mailbox. */
  public void renew() {
    region.putBack();
    callers.clear();
    mailbox().empty();
  }

  /** What does not hold once nothing works on the region any more and no transaction waits. */
  List<Violation> violationsAtRest() {
    region.awaitRest();
    return violations();
  }

  /** The server itself, for tests that kill parts of it. */
  public TestServer server() {
    return server;
  }

  /** Address of the portal, without a slash at the end. */
  public String address() {
    return server.baseUrl().replaceAll("/+$", "");
  }

  /** The API as one of the demonstration logins, who asks for a token once in each region. */
  public Api apiAs(String email) {
    return callers.computeIfAbsent(
        email, login -> Api.anonymous(address()).as(login, DEMO_PASSWORD));
  }

  /** The mails that were caught. */
  public Mailbox mailbox() {
    return new Mailbox(server.mailFolder());
  }

  /** Invariants of the data that do not hold; empty is right. */
  public List<Violation> violations() {
    return violationsSince(ProofHorizon.EVER);
  }

  /** Those that a night finds which looks at what was written since a day. */
  public List<Violation> violationsSince(LocalDate day) {
    try (Connection customer = server.connect("customer_owner");
        Connection meter = server.connect("meter_owner")) {
      return InvariantCheck.check(customer, meter, day);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number asked of the customer schema. */
  public long countCustomer(String sql) {
    return count("customer_owner", sql);
  }

  /** A number asked of the meter schema. */
  public long countMeter(String sql) {
    return count("meter_owner", sql);
  }

  /** Branches of transactions that were prepared and not decided. */
  public long preparedTransactions() {
    return count("customer_owner", "select count(*) from pg_prepared_xacts");
  }

  /** A number asked by who sees everything. */
  public long countAsAdministrator(String sql) {
    return count("postgres", sql);
  }

  /** A text asked of the customer schema. */
  public String textOfCustomer(String sql) {
    return text("customer_owner", sql);
  }

  /** A text asked of the meter schema. */
  public String textOfMeter(String sql) {
    return text("meter_owner", sql);
  }

  private String text(String role, String sql) {
    try (Connection connection = server.connect(role);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes the customer schema past the services, as its owner may. */
  public void changeCustomer(String sql) {
    change("customer_owner", sql);
  }

  /** Changes the meter schema past the services, as its owner may. */
  public void changeMeter(String sql) {
    change("meter_owner", sql);
  }

  private void change(String role, String sql) {
    try (Connection connection = server.connect(role);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private long count(String role, String sql) {
    try (Connection connection = server.connect(role);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Path folder(String name) {
    return Path.of("target", name);
  }

  /** A server that is started once, when it is first asked for. */
  private static final class Start {
    private final Function<Path, TestServer> how;
    private RunningOblik running;

    Start(Function<Path, TestServer> how) {
      this.how = how;
    }

    synchronized RunningOblik oblik() {
      if (running == null) {
        // What is waited for takes half a minute on a quiet machine and minutes on a busy one.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(5));
        Path checkout = Path.of(System.getProperty("oblik.checkout", ".."));
        running = new RunningOblik(how.apply(checkout));
      }
      return running;
    }

    synchronized Optional<RunningOblik> running() {
      return Optional.ofNullable(running);
    }
  }
}

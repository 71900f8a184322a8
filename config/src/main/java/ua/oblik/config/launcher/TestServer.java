package ua.oblik.config.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ua.oblik.config.bench.Subject;
import ua.oblik.config.demo.DemoRegion;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.Settings;
import ua.oblik.config.postgres.Database;
import ua.oblik.config.process.GuardedProcess;
import ua.oblik.config.process.Progress;
import ua.oblik.identity.PasswordHashes;

/**
 * A whole server of its own for tests that need one: own folder, free ports, empty database with a
 * demo region of the wanted size, mails caught. Start one for a suite and close it; if the tests
 * are killed, it ends with them.
 *
 * <p>Unpacked software and the provisioned domain stay in the folder for the next run, data and
 * mails do not.
 */
public final class TestServer implements Subject {

  private final Settings settings;
  private final Home home;
  private final InstanceLock lock;
  private final OblikServer server;

  private TestServer(Settings settings, Home home, InstanceLock lock, OblikServer server) {
    this.settings = settings;
    this.home = home;
    this.lock = lock;
    this.server = server;
  }

  /**
   * Starts a server and returns when it is ready.
   *
   * @param checkout the folder with the built modules
   * @param folder where the server may keep things, such as {@code target/testserver}
   * @param demoAccounts size of the demo region, 0 for an empty database
   */
  public static TestServer start(Path checkout, Path folder, int demoAccounts) {
    return start(checkout, folder, DemoRegion.Size.demo(demoAccounts));
  }

  /**
   * The same with another class of data source under every pool that takes part in transactions,
   * one that halts at a named point for example.
   *
   * @param library the jar with that class
   * @param dataSource name of a class that extends the one of the driver
   */
  public static TestServer start(
      Path checkout, Path folder, int demoAccounts, Path library, String dataSource) {
    TestServer prepared = prepare(checkout, folder, DemoRegion.Size.demo(demoAccounts));
    try {
      prepared.server.domain().prepare();
      prepared.server.domain().useXaDataSource(library, dataSource);
    } catch (RuntimeException failed) {
      prepared.close();
      throw failed;
    }
    return start(prepared);
  }

  /**
   * The same with a region of other days than the demo's.
   *
   * @param region how many accounts with which history
   */
  public static TestServer start(Path checkout, Path folder, DemoRegion.Size region) {
    return start(prepare(checkout, folder, region));
  }

  /**
   * The same from a copy of the region as it was when it was first loaded: loading a large one
   * takes longer than what it is loaded for.
   *
   * @param kept where the data folders of loaded regions are kept
   */
  public static TestServer startKept(
      Path checkout, Path folder, DemoRegion.Size region, Path kept) {
    TestServer prepared = prepare(checkout, folder, region);
    Path loaded = kept.resolve(region.accounts() + "-since-" + region.history().firstDay());
    try {
      if (!Files.exists(loaded)) {
        prepared.server.load();
        Files.createDirectories(kept);
        Files.move(prepared.home.databaseFolder(), loaded);
      }
      copyTree(loaded, prepared.home.databaseFolder());
    } catch (IOException failed) {
      prepared.close();
      throw new UncheckedIOException(failed);
    } catch (RuntimeException failed) {
      prepared.close();
      throw failed;
    }
    return start(prepared);
  }

  private static TestServer prepare(Path checkout, Path folder, DemoRegion.Size region) {
    Home home = Home.prepare(folder.toAbsolutePath().normalize());
    InstanceLock lock = InstanceLock.take(home);
    OblikServer.endStrays(home);
    try {
      Home.deleteTree(home.databaseFolder());
      Home.deleteTree(home.mail());
      Home.prepare(home.folder());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Map<String, String> environment = new HashMap<>(PortChoice.in(home.folder()));
    environment.put("OBLIK_HOME", home.folder().toString());
    environment.put("OBLIK_DEMO_ACCOUNTS", Integer.toString(region.accounts()));
    environment.put("OBLIK_NIGHTLY", "asked"); // no night in the middle of a test
    if (region.accounts() > 0) { // hundreds of logins, none worth guessing
      environment.put("OBLIK_PASSWORD_ROUNDS", Integer.toString(PasswordHashes.LEAST_ROUNDS));
    }
    environment.put("OBLIK_SCHEME_HEADER", "X-Forwarded-Proto"); // some tests are the proxy
    Settings settings = Settings.from(checkout.toAbsolutePath().normalize(), environment);
    OblikServer server = new OblikServer(settings, home, new Progress(System.out), region);
    return new TestServer(settings, home, lock, server);
  }

  private static TestServer start(TestServer prepared) {
    try {
      prepared.server.start();
      return prepared;
    } catch (RuntimeException failed) {
      prepared.close();
      throw failed;
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path each : tree.toList()) {
        Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Address of the portal without a slash at the end, such as {@code http://127.0.0.1:8080}. */
  @Override
  public String baseUrl() {
    return settings.portalUrl();
  }

  /**
   * A connection as a role: {@code customer_app}, {@code meter_app}, the owners, or {@code
   * postgres} who may do everything.
   */
  public Connection connect(String role) throws SQLException {
    return server.databases().connect(role, server.secrets());
  }

  /** A connection that may do everything and sees both schemas without a prefix. */
  @Override
  public Connection connectAsAdministrator() throws SQLException {
    Connection connection = connect(Database.ADMINISTRATOR);
    connection.setSchema("customer");
    try (var statement = connection.createStatement()) {
      statement.execute("set search_path = customer, meter");
    }
    return connection;
  }

  @Override
  public long applicationProcess() {
    return pid(server.payara());
  }

  @Override
  public long databaseProcess() {
    return pid(server.postgres());
  }

  private static long pid(Optional<GuardedProcess> process) {
    return process.flatMap(GuardedProcess::child).orElseThrow().pid();
  }

  /** Ends the database as its operator would, whoever is connected, and returns when it is gone. */
  public void stopDatabase() {
    server.postgres().ifPresent(GuardedProcess::stop);
  }

  /** Ends the database as a failure would, and returns when its last process is gone. */
  public void killDatabase() {
    ProcessHandle postmaster = ProcessHandle.of(databaseProcess()).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
    postmaster.destroyForcibly();
    all.forEach(process -> process.onExit().orTimeout(1, TimeUnit.MINUTES).join());
  }

  /** Starts the database again and returns when it answers. */
  public void startDatabase() {
    server.startDatabase();
  }

  /** Folder of the caught mails, one .eml file for each recipient. */
  public Path mailFolder() {
    return home.mail();
  }

  /** Log of the application server. */
  public Path serverLog() {
    return server.domain().serverLog();
  }

  /**
   * Returns once the application server has ended by itself, as it does at a crash point.
   *
   * @throws java.util.concurrent.CompletionException if it has not within five minutes
   */
  public void awaitPayaraEnd() {
    server.payara().ifPresent(process -> process.onExit().orTimeout(5, TimeUnit.MINUTES).join());
  }

  /** Ends the application server as a failure would, and returns when it is gone. */
  public void killPayara() {
    ProcessHandle.of(applicationProcess()).ifPresent(ProcessHandle::destroyForcibly);
    awaitPayaraEnd();
  }

  /**
   * Starts the application server again and returns when the application is ready, recovery
   * included.
   */
  public void startPayara() {
    server.startPayara();
    server.awaitReady();
  }

  /** Port of the server's administration. */
  public int adminPort() {
    return settings.ports().admin();
  }

  /** Password of the server's administrator, {@code admin}. */
  public String adminPassword() {
    return server.secrets().ofServerAdministrator();
  }

  /** Takes the application off, to make room for another that carries tests. */
  public void undeploy() {
    server.domain().undeploy();
  }

  /** Puts the application back and returns when it is ready. */
  public void deploy() {
    server.deploy();
  }

  /** Runs one asadmin command in the running server; answers its output. */
  public List<String> asadmin(String... command) {
    return server.domain().administer(command);
  }

  @Override
  public void close() {
    server.stop();
    lock.close();
  }
}

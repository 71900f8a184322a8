package ua.oblik.config.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import ua.oblik.config.demo.DemoRegion;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;
import ua.oblik.config.home.Software;
import ua.oblik.config.mail.MailCatcher;
import ua.oblik.config.migration.Migrations;
import ua.oblik.config.payara.PayaraDomain;
import ua.oblik.config.postgres.DatabaseBootstrap;
import ua.oblik.config.postgres.Databases;
import ua.oblik.config.postgres.EmbeddedPostgres;
import ua.oblik.config.process.GuardedProcess;
import ua.oblik.config.process.PidFile;
import ua.oblik.config.process.Ports;
import ua.oblik.config.process.Progress;

/**
 * Everything that runs for one home, in the order that recovery needs: database ready, migrations,
 * application server, application ready. Stopping goes the other way.
 */
final class OblikServer {

  private static final int STRAY_PATIENCE_SECONDS = 60;

  private final Settings settings;
  private final Home home;
  private final Progress progress;
  private final DemoRegion.Size region;
  private final Secrets secrets;
  private final Databases databases;
  private final PayaraDomain domain;
  private final Optional<EmbeddedPostgres> embedded;
  private Optional<MailCatcher> mailCatcher = Optional.empty();
  private Optional<GuardedProcess> postgres = Optional.empty();
  private Optional<GuardedProcess> payara = Optional.empty();

  OblikServer(Settings settings, Home home, Progress progress) {
    this(settings, home, progress, DemoRegion.Size.demo(settings.demoAccounts()));
  }

  OblikServer(Settings settings, Home home, Progress progress, DemoRegion.Size region) {
    this.region = region;
    this.settings = settings;
    this.home = home;
    this.progress = progress;
    this.secrets = new Secrets(settings, home);
    this.databases = Databases.of(settings);
    Software software = Software.of(settings);
    this.domain = new PayaraDomain(settings, home, software, secrets, progress);
    this.embedded =
        settings.ownDatabase().isPresent()
            ? Optional.empty()
            : Optional.of(new EmbeddedPostgres(home, software, databases.common(), secrets));
  }

  /** Starts everything and returns when the application can serve. */
  void start() {
    endStrays(home);
    requireFreePorts();
    CompletableFuture<Void> prepared = CompletableFuture.runAsync(domain::prepare);
    startDatabase();
    migrate();
    installation().fill();
    join(prepared);
    catchMails();
    startPayara();
    deploy();
  }

  /** Loads the region into a database of its own and ends that again. */
  void load() {
    endStrays(home);
    requireFreeDatabasePort();
    startDatabase();
    migrate();
    installation().fill();
    stop();
  }

  /** Deploys the application and returns when it can serve. */
  void deploy() {
    domain.deploy(application());
    awaitReady();
  }

  /** Returns when the application can serve. */
  void awaitReady() {
    progress.step("The application makes itself ready");
    domain.awaitReady(payara.orElseThrow());
  }

  private void catchMails() {
    if (settings.ownMailServer().isEmpty()) {
      mailCatcher =
          Optional.of(
              MailCatcher.start(home.mail(), settings.ports().smtp(), settings.ports().mailbox()));
    }
  }

  /** Starts the embedded database, if there is one, and sees that it has roles and schemas. */
  void startDatabase() {
    if (embedded.isEmpty()) {
      databases
          .distinct()
          .forEach(
              each ->
                  progress.step(
                      "PostgreSQL at %s:%d, database %s, is used"
                          .formatted(each.host(), each.port(), each.name())));
      return;
    }
    if (!embedded.get().isInitialised()) {
      progress.step("PostgreSQL makes its data folder");
      embedded.get().initialise();
    }
    progress.step("PostgreSQL starts");
    postgres = Optional.of(embedded.get().start());
    databases.distinct().forEach(each -> new DatabaseBootstrap(each, secrets).run());
  }

  /** Brings the schemas up to date. */
  void migrate() {
    new Migrations(databases, secrets, progress).run();
  }

  /** Makes an empty database of the operator's own the beginning of a real installation. */
  void beginInstallation() {
    if (settings.ownDatabase().isPresent() && settings.demoAccounts() == 0) {
      installation().fill();
    }
  }

  /** Starts the application server; its applications may still be loading. */
  void startPayara() {
    progress.step("Payara starts");
    domain.passOverAllBut(application());
    payara = Optional.of(domain.start());
  }

  /** Prints where to look and whom to log in as. */
  void printAddresses() {
    new Addresses(settings, progress).print();
  }

  private Installation installation() {
    return new Installation(region, databases, secrets, progress);
  }

  /** Whether anything was started. */
  boolean hasBegun() {
    return postgres.isPresent() || payara.isPresent();
  }

  /** Stops everything that was started, the application first. */
  void stop() {
    payara.filter(GuardedProcess::isAlive).ifPresent(process -> stop("Payara", process));
    postgres.filter(GuardedProcess::isAlive).ifPresent(process -> stop("PostgreSQL", process));
    mailCatcher.ifPresent(MailCatcher::close);
    mailCatcher = Optional.empty();
  }

  Optional<GuardedProcess> postgres() {
    return postgres;
  }

  Optional<GuardedProcess> payara() {
    return payara;
  }

  PayaraDomain domain() {
    return domain;
  }

  Secrets secrets() {
    return secrets;
  }

  Databases databases() {
    return databases;
  }

  /** Ends what a launcher left behind that could not clean up. */
  static void endStrays(Home home) {
    PidFile.of(home.run(), "payara").endStray(STRAY_PATIENCE_SECONDS);
    PidFile.of(home.run(), "postgres").endStray(STRAY_PATIENCE_SECONDS);
  }

  private void requireFreePorts() {
    Ports.requireOwn(settings.bind(), "OBLIK_BIND");
    Ports.requireFree(settings.bind(), settings.ports().http(), "the portal", "OBLIK_HTTP_PORT");
    Ports.requireFree(
        "127.0.0.1", settings.ports().admin(), "administration of the server", "OBLIK_ADMIN_PORT");
    Ports.requireFree(
        "127.0.0.1", settings.ports().jmx(), "JMX, one above administration", "OBLIK_ADMIN_PORT");
    if (settings.ownMailServer().isEmpty()) {
      Ports.requireFree(
          "127.0.0.1", settings.ports().smtp(), "the mail catcher", "OBLIK_SMTP_PORT");
      Ports.requireFree(
          "127.0.0.1", settings.ports().mailbox(), "the list of caught mails", "OBLIK_MAIL_PORT");
    }
    requireFreeDatabasePort();
  }

  /** Refuses to start the embedded database on a port that is taken. */
  void requireFreeDatabasePort() {
    if (embedded.isPresent()) {
      Ports.requireFree("127.0.0.1", settings.ports().database(), "PostgreSQL", "OBLIK_DB_PORT");
    }
  }

  private Path application() {
    Path ear = settings.checkout().resolve("ear/target/oblik.ear");
    if (!Files.exists(ear)) {
      throw LauncherException.failed(ear + " is missing; build first: ./mvnw package");
    }
    return ear;
  }

  private void stop(String what, GuardedProcess process) {
    progress.step(what + " stops");
    process.stop();
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof LauncherException failure) {
        throw failure;
      }
      throw wrapped;
    }
  }
}

package ua.oblik.config.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ua.oblik.config.home.Archive;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Software;
import ua.oblik.config.process.GuardedProcess;

/**
 * A PostgreSQL server of our own, listening on the loopback address only. It runs with the
 * durability of a real one: a crash test on a server without fsync proves nothing.
 */
public final class EmbeddedPostgres {

  /** The pools of the server may open 120; the launcher and whoever looks need some, too. */
  private static final int MAX_CONNECTIONS = 140;

  private static final int START_TIMEOUT_SECONDS = 60;
  private static final long MEBIBYTE = 1 << 20;
  private static final long SHARE_OF_MEMORY = 16;
  private static final long LEAST_BUFFERS = 256;
  private static final long MOST_BUFFERS = 2048;

  private final Home home;
  private final Path programs;
  private final Database database;
  private final Secrets secrets;

  /** Prepares the programs, unpacking them when this version is new. */
  public EmbeddedPostgres(Home home, Software software, Database database, Secrets secrets) {
    this.home = home;
    this.database = database;
    this.secrets = secrets;
    Path archive = software.postgres();
    this.programs = home.software(Software.nameOf(archive));
    try {
      if (!Files.isDirectory(programs)) {
        Archive.unpackTarInJar(archive, ".txz", programs);
      }
    } catch (IOException failed) {
      throw LauncherException.failed("PostgreSQL cannot be unpacked: " + failed, failed);
    }
  }

  /** Whether there is a data folder already. */
  public boolean isInitialised() {
    return Files.exists(home.databaseFolder());
  }

  /** Makes the data folder: complete under its name, or not there. */
  public void initialise() {
    Path draft = home.folder().resolve("database.initialising");
    Path passwordFile = home.run().resolve("administrator.password");
    try {
      Home.deleteTree(draft);
      Files.writeString(passwordFile, secrets.ofDatabaseAdministrator());
      List<String> command = command("initdb");
      command.addAll(
          List.of(
              "--pgdata=" + draft,
              "--username=" + Database.ADMINISTRATOR,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--data-checksums"));
      Path log = home.logs().resolve("initdb.log");
      Process initdb =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!initdb.waitFor(2, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
        initdb.destroyForcibly();
        throw LauncherException.failed("PostgreSQL cannot make its data folder; see " + log);
      }
      Files.move(draft, home.databaseFolder(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed(
          "Interrupted while PostgreSQL made its data folder", interrupted);
    } finally {
      passwordFile.toFile().delete();
    }
  }

  /** Starts the server and returns once it answers. */
  public GuardedProcess start() {
    List<String> command = command("postgres");
    command.addAll(List.of("-D", home.databaseFolder().toString()));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + database.port(),
            "unix_socket_directories=",
            "max_connections=" + MAX_CONNECTIONS,
            "max_prepared_transactions=" + MAX_CONNECTIONS,
            "shared_buffers=" + sharedBuffers() + "MB",
            "max_wal_size=4GB",
            // The disks of today: a page anywhere costs little more than the next one.
            "random_page_cost=1.1",
            // No standby follows this server, so indexes that are built need not be logged.
            "wal_level=minimal",
            "max_wal_senders=0",
            "log_line_prefix=%m [%p] %u ",
            "timezone=Europe/Kyiv")) {
      command.add("-c");
      command.add(setting);
    }
    GuardedProcess server =
        GuardedProcess.start(
            new GuardedProcess.Spec("postgres", command, Map.of(), Optional.empty(), "INT", 60),
            home.logs(),
            home.run());
    awaitAnswer(server);
    return server;
  }

  /** A sixteenth of the machine's memory, so that a small one is not crowded. */
  private static long sharedBuffers() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long share = machine.getTotalMemorySize() / MEBIBYTE / SHARE_OF_MEMORY;
    return Math.min(Math.max(share, LEAST_BUFFERS), MOST_BUFFERS);
  }

  private void awaitAnswer(GuardedProcess server) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_TIMEOUT_SECONDS);
    while (server.isAlive() && System.nanoTime() < deadline) {
      try (Connection connection =
          database.named("postgres").connect(Database.ADMINISTRATOR, secrets)) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException notYet) {
        pause();
      }
    }
    server.stop();
    throw LauncherException.failed(
        "PostgreSQL does not start; see " + home.logs().resolve("postgres.log"));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed("Interrupted while PostgreSQL started", interrupted);
    }
  }

  /** PostgreSQL refuses to run as root, so root runs it in a user namespace where it is nobody. */
  private List<String> command(String program) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      requireUserNamespaces();
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(programs.resolve("bin").resolve(program).toString());
    return command;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void requireUserNamespaces() {
    try {
      Process probe =
          new ProcessBuilder("unshare", "--user", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (probe.waitFor() == 0) {
        return;
      }
    } catch (IOException noSuchProgram) {
      // the line below says what to do about it
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw LauncherException.failed(
        "PostgreSQL does not run as root, and this machine has no user namespaces: run ./oblik as an"
            + " ordinary user or name a server with OBLIK_DB_HOST");
  }
}

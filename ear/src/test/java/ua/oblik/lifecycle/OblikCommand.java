package ua.oblik.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.Secrets;
import ua.oblik.config.home.Settings;
import ua.oblik.config.postgres.Database;
import ua.oblik.config.process.Ports;

/**
 * Runs {@code ./oblik} in a home and on ports of its own, with reads in a database of their own.
 */
final class OblikCommand {
  static final String METER_DATABASE = "reads";
  private static final int PATIENCE_MINUTES = 8;

  /** Each Java program says so if the environment gives it options, as that of the tests does. */
  private static final String JAVAS_OWN = "Picked up JAVA_TOOL_OPTIONS";

  private final Path checkout =
      Path.of(System.getProperty("oblik.checkout", "..")).toAbsolutePath();
  private final Path home = Path.of("target", "lifecycle-of-two-databases").toAbsolutePath();
  private final Map<String, String> settings = new HashMap<>();

  OblikCommand() {
    for (String port :
        List.of(
            "OBLIK_HTTP_PORT",
            "OBLIK_ADMIN_PORT",
            "OBLIK_DB_PORT",
            "OBLIK_SMTP_PORT",
            "OBLIK_MAIL_PORT")) {
      settings.put(port, Integer.toString(Ports.anyFree()));
    }
    settings.put("OBLIK_HOME", home.toString());
    settings.put("OBLIK_DEMO_ACCOUNTS", "30");
    settings.put("OBLIK_DB_METER_NAME", METER_DATABASE);
    sayThatItIsBuilt();
  }

  /** The command builds what is older than its sources, which the build that runs this has done. */
  private void sayThatItIsBuilt() {
    try {
      Path writtenNow = Files.createTempFile("oblik", ".built");
      Files.setLastModifiedTime(
          checkout.resolve("ear/target/oblik.ear"), Files.getLastModifiedTime(writtenNow));
      Files.delete(writtenNow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a verb to its end. */
  Ended run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** Runs a verb with other settings. */
  Ended run(Map<String, String> others, String... arguments) {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("oblik").toString()));
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("oblik", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(settings);
      builder.environment().putAll(others);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " does not end: " + Files.readString(output));
      }
      List<String> lines =
          Files.readAllLines(output).stream().filter(line -> !line.startsWith(JAVAS_OWN)).toList();
      Files.delete(output);
      return new Ended(process.exitValue(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A number that a role of the database is told. */
  long number(String database, String role, String sql) throws SQLException {
    Settings read = Settings.from(checkout, settings);
    Home folder = Home.prepare(home);
    try (Connection connection =
            Database.of(read).named(database).connect(role, new Secrets(read, folder));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** A file where the application server keeps temporary ones. */
  Path temporaryFile(String name) throws IOException {
    return Files.createFile(new Home(home).temporary().resolve(name));
  }

  /** Lets the next start find the application of another build in the server. */
  void hasAnotherBuildDeployed() throws IOException {
    Files.writeString(home.resolve("domains/oblik/deployed.sha256"), "another build");
  }

  /** What the server wrote of itself. */
  String serverLog() throws IOException {
    return Files.readString(home.resolve("domains/oblik/logs/server.log"));
  }

  /** How the application server was started. */
  String commandLineOfPayara() {
    return processes().stream()
        .map(OblikCommand::longCommandLine)
        .filter(line -> line.contains("com.sun.enterprise.glassfish.bootstrap"))
        .findFirst()
        .orElse("");
  }

  /** What the server wrote of the requests it had. */
  String accessLog() throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.list(home.resolve("domains/oblik/logs/access"))) {
      for (Path file : files.toList()) {
        lines.append(Files.readString(file));
      }
    }
    return lines.toString();
  }

  /** Runs a verb in a process group of its own, as in a terminal, and leaves it at work. */
  Process attached(String... arguments) {
    List<String> command = new ArrayList<>(List.of("setsid", checkout.resolve("oblik").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does what a terminal does at Ctrl-C: interrupts the whole group. */
  void interrupt(Process attached) {
    try {
      new ProcessBuilder("kill", "-INT", "--", "-" + attached.pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The port of the portal. */
  int portalPort() {
    return Integer.parseInt(settings.get("OBLIK_HTTP_PORT"));
  }

  /** The process that {@code up} has left in the background. */
  Optional<ProcessHandle> launcher() {
    return processes().stream()
        .filter(process -> commandLine(process).contains("ua.oblik.config.launcher.Launcher up"))
        .findFirst();
  }

  /** Whether the database has been started. */
  boolean databaseRuns() {
    String started = "/bin/postgres -D " + new Home(home).databaseFolder() + " ";
    return processes().stream()
        .map(OblikCommand::longCommandLine)
        .anyMatch(line -> line.startsWith("/") && line.contains(started));
  }

  /** Everything that runs for this home, servers included. */
  List<ProcessHandle> processes() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(ProcessHandle::isAlive).filter(this::worksForThisHome).toList();
    }
  }

  private boolean worksForThisHome(ProcessHandle process) {
    Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
    try {
      return commandLine(process).contains(home.toString())
          || Files.readString(environment).contains("OBLIK_HOME=" + home + "\0");
    } catch (IOException gone) {
      return false;
    }
  }

  /** The whole of it: Java itself tells none that is longer than a page of memory. */
  private static String longCommandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .replace('\0', ' ');
    } catch (IOException gone) {
      return "";
    }
  }

  private static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  /**
   * How a run of the command ended.
   *
   * @param exitCode 0 as asked, 1 failed, 2 wrong verb, option or setting, 3 not ready
   * @param lines what it printed
   */
  record Ended(int exitCode, List<String> lines) {

    /** The lines that say what is wrong. */
    List<String> complaints() {
      return lines.stream().filter(line -> line.startsWith("oblik: ")).toList();
    }
  }
}

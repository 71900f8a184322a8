package ua.oblik.config.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Secrets;

/**
 * Payara's administration command. Passwords reach it through a file that only its owner can read.
 */
final class Asadmin {

  private static final int TIMEOUT_MINUTES = 5;

  /** A program of a second ends before its optimised code has paid for itself. */
  private static final String FOR_A_MOMENT = "-XX:TieredStopAtLevel=1";

  private final Path program;
  private final Path passwords;
  private final Path masterPassword;
  private final Path log;
  private final int adminPort;

  Asadmin(Path payara, Home home, Secrets secrets, int adminPort) {
    this.program = payara.resolve("bin/asadmin");
    String master = "AS_ADMIN_MASTERPASSWORD=" + secrets.ofKeyStores() + "\n";
    this.masterPassword = write(home.run().resolve("master.password"), master);
    this.passwords =
        write(
            home.run().resolve("asadmin.passwords"),
            "AS_ADMIN_PASSWORD=" + secrets.ofServerAdministrator() + "\n" + master);
    this.log = home.logs().resolve("asadmin.log");
    this.adminPort = adminPort;
  }

  /**
   * The file that the server wants to read at its start; it gives up at the first line that is
   * something else.
   */
  Path masterPassword() {
    return masterPassword;
  }

  /** Runs a command on this machine; answers its output. */
  List<String> local(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(program.toString(), "--user", "admin", "--passwordfile", passwords.toString()));
    command.add("--interactive=false");
    command.addAll(List.of(arguments));
    return run(command, arguments[0], new CompletableFuture<>());
  }

  /** Runs a command in the running server; answers its output. */
  List<String> remote(String... arguments) {
    return remote(new CompletableFuture<>(), arguments);
  }

  /**
   * The same for as long as the server lives: of a script every command would be tried in vain once
   * it has died.
   *
   * @param serverEnd completed when the server has ended
   * @throws LauncherException if it ends before the command has
   */
  List<String> remote(CompletableFuture<?> serverEnd, String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(0, List.of("--port", Integer.toString(adminPort)));
    List<String> whole =
        new ArrayList<>(
            List.of(program.toString(), "--user", "admin", "--passwordfile", passwords.toString()));
    whole.add("--interactive=false");
    whole.addAll(command);
    return run(whole, arguments[0], serverEnd);
  }

  private List<String> run(List<String> command, String verb, CompletableFuture<?> serverEnd) {
    try {
      Path output = Files.createTempFile(passwords.getParent(), "asadmin", ".out");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("AS_JAVA", System.getProperty("java.home"));
      builder.environment().put("AS_EXTRA_JAVA_OPTS", FOR_A_MOMENT);
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      boolean ended = ended(process, serverEnd);
      List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
      Files.delete(output);
      Files.write(
          log,
          lines,
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
      if (!ended && serverEnd.isDone()) {
        throw LauncherException.failed(
            "Payara has ended by itself during asadmin %s; see %s and %s"
                .formatted(verb, log.resolveSibling("payara.log"), log));
      }
      requireSuccess(verb, ended ? process.exitValue() : -1, lines);
      return lines;
    } catch (IOException failed) {
      throw new UncheckedIOException("asadmin " + verb, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed("Interrupted during asadmin " + verb, interrupted);
    }
  }

  /** Waits for a command, or ends it where waiting longer is in vain. */
  private static boolean ended(Process process, CompletableFuture<?> serverEnd)
      throws InterruptedException {
    try {
      CompletableFuture.anyOf(process.onExit(), serverEnd).get(TIMEOUT_MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException | ExecutionException inVain) {
      // it is ended below
    }
    boolean ended = !process.isAlive();
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    return ended;
  }

  /**
   * A multimode run ends with 0 even where one of its commands failed, so the output is asked too.
   */
  private void requireSuccess(String verb, int exitCode, List<String> lines) {
    boolean oneFailed = lines.stream().anyMatch(line -> line.matches("Command \\S+ failed\\."));
    if (exitCode != 0 || oneFailed) {
      String reason =
          lines.stream()
              .filter(line -> line.startsWith("remote failure:") || line.contains("Error"))
              .findFirst()
              .orElse("exit code " + exitCode);
      throw LauncherException.failed("asadmin %s: %s (see %s)".formatted(verb, reason, log));
    }
  }

  private static Path write(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

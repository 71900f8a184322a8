package ua.oblik.config.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A long-running child that cannot outlive the process which started it.
 *
 * <p>Between the two sits a small shell, the guard, in a session of its own (so Ctrl-C at the
 * terminal does not reach it). Its standard input is a pipe from this process. When the pipe
 * closes, because {@link #stop} closed it or because this process is gone, however it died, the
 * guard asks the child to end and after a while makes it end.
 */
public final class GuardedProcess {

  /**
   * What to run and how.
   *
   * @param name short name, used for the files with its output and its process id
   * @param command program and arguments
   * @param environment variables added to those of this process
   * @param input file that becomes the standard input of the child; empty for none
   * @param stopSignal what asks the child to end, such as TERM
   * @param patienceSeconds how long it may take to end before it is killed
   */
  public record Spec(
      String name,
      List<String> command,
      Map<String, String> environment,
      Optional<Path> input,
      String stopSignal,
      int patienceSeconds) {

    public Spec {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }
  }

  private final Spec spec;
  private final Process guard;
  private final PidFile pidFile;

  private GuardedProcess(Spec spec, Process guard, PidFile pidFile) {
    this.spec = spec;
    this.guard = guard;
    this.pidFile = pidFile;
  }

  /** Starts the child. Its output is appended to {@code logs/NAME.log}. */
  public static GuardedProcess start(Spec spec, Path logs, Path run) {
    PidFile pidFile = PidFile.of(run, spec.name());
    List<String> command =
        new ArrayList<>(List.of("setsid", "sh", "-c", guardScript(), spec.name()));
    command.addAll(
        List.of(
            pidFile.path().toString(),
            spec.input().map(Path::toString).orElse("/dev/null"),
            spec.stopSignal(),
            Integer.toString(spec.patienceSeconds())));
    command.addAll(spec.command());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(spec.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(logs.resolve(spec.name() + ".log").toFile()));
    try {
      Files.deleteIfExists(pidFile.path());
      return new GuardedProcess(spec, builder.start(), pidFile);
    } catch (IOException failed) {
      throw new UncheckedIOException(spec.name() + " cannot be started", failed);
    }
  }

  /** Whether the child still runs. */
  public boolean isAlive() {
    return guard.isAlive();
  }

  /** Completed when the child has ended, whoever ended it. */
  public CompletableFuture<Process> onExit() {
    return guard.onExit();
  }

  /** Exit code of the child; only after it has ended. */
  public int exitCode() {
    return guard.exitValue();
  }

  /** Process id of the child itself, once it runs. */
  public Optional<ProcessHandle> child() {
    return pidFile.process();
  }

  /** Asks the child to end, waits, and kills it when it does not. */
  public void stop() {
    try {
      guard.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // the guard has ended, and the child with it
    }
    try {
      if (!guard.waitFor(spec.patienceSeconds() + 10L, TimeUnit.SECONDS)) {
        kill();
      }
      Files.deleteIfExists(pidFile.path());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      kill();
    } catch (IOException notDeleted) {
      throw new UncheckedIOException(notDeleted);
    }
  }

  /** Ends the child at once, as a power cut would. */
  private void kill() {
    child().ifPresent(ProcessHandle::destroyForcibly);
    guard.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private static String guardScript() {
    try (InputStream script = GuardedProcess.class.getResourceAsStream("guard.sh")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

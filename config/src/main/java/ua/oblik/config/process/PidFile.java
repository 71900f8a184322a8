package ua.oblik.config.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process id of something that was started, kept in a file. Ids are used again by the operating
 * system, so a process that began after the file was written is somebody else.
 *
 * @param path the file
 */
public record PidFile(Path path) {

  private static final long CLOCK_TOLERANCE_MILLIS = 2_000;

  /** The file of a child of that name. */
  public static PidFile of(Path run, String name) {
    return new PidFile(run.resolve(name + ".pid"));
  }

  /** Writes the id of the calling process. */
  public void writeOwn() throws IOException {
    Files.writeString(path, Long.toString(ProcessHandle.current().pid()));
  }

  /** The living process that the file means. */
  public Optional<ProcessHandle> process() {
    try {
      if (!Files.exists(path)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(path).strip());
      long written = Files.getLastModifiedTime(path).toMillis();
      return ProcessHandle.of(pid)
          .filter(process -> process.isAlive() && !hasEnded(process.info()))
          .filter(
              process ->
                  process
                      .info()
                      .startInstant()
                      .map(start -> start.toEpochMilli() <= written + CLOCK_TOLERANCE_MILLIS)
                      .orElse(true));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** A process that has ended and was not yet waited for by its parent has no command any more. */
  private static boolean hasEnded(ProcessHandle.Info info) {
    return info.command().isEmpty() && info.commandLine().isEmpty() && info.arguments().isEmpty();
  }

  /** Ends a process that an earlier launcher left behind. Returns whether there was one. */
  public boolean endStray(int patienceSeconds) {
    Optional<ProcessHandle> stray = process();
    stray.ifPresent(process -> end(process, patienceSeconds));
    return stray.isPresent();
  }

  private static void end(ProcessHandle process, int patienceSeconds) {
    process.destroy();
    try {
      process.onExit().get(patienceSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException tooSlow) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

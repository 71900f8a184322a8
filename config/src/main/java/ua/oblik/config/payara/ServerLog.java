package ua.oblik.config.payara;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import ua.oblik.config.home.LauncherException;

/** What the server has written since it was started; nothing else tells what it loads by itself. */
final class ServerLog {

  private static final int TIMEOUT_SECONDS = 120;
  private static final String MANAGEMENT_STARTED = "NCLS-JMX-00005";

  private final Path file;
  private long start;

  ServerLog(Path file) {
    this.file = file;
  }

  /** The server is about to be started. */
  void begin() {
    start = file.toFile().length();
  }

  /**
   * Waits until the server is through with the applications that it knew before, started or not: a
   * deployment of another version meanwhile reads and deletes the same files. An application that
   * is loaded is not started yet; remote management comes after all of them.
   */
  void awaitApplications() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    try {
      while (!sinceStart().contains(MANAGEMENT_STARTED) && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(500);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed("Interrupted while the server started", interrupted);
    }
  }

  /** All of it, if the file was begun anew. */
  String sinceStart() {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(log.length() < start ? 0 : start);
      byte[] since = new byte[(int) (log.length() - log.getFilePointer())];
      log.readFully(since);
      return new String(since, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

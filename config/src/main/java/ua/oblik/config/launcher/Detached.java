package ua.oblik.config.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ua.oblik.config.home.Home;
import ua.oblik.config.home.LauncherException;
import ua.oblik.config.home.Settings;
import ua.oblik.config.process.Progress;

/**
 * Starts a launcher in the background, shows its progress, and returns when everything is ready.
 */
final class Detached {

  private final Settings settings;
  private final Home home;
  private final Progress progress;

  Detached(Settings settings, Home home, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.progress = progress;
  }

  int up() {
    home.requireFreeSpace();
    try (InstanceLock lock = InstanceLock.take(home)) {
      lock.announce(RunState.STARTING);
    }
    Path log = home.logs().resolve("launcher.log");
    try {
      Files.deleteIfExists(log);
      Process launcher =
          new ProcessBuilder(
                  List.of(
                      "setsid",
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:+UseSerialGC",
                      "-Xmx512m",
                      "-Dfile.encoding=UTF-8",
                      "-Doblik.checkout=" + settings.checkout(),
                      "-cp",
                      System.getProperty("java.class.path"),
                      Launcher.class.getName(),
                      "up"))
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Thread end = new Thread(() -> end(launcher), "end of the launcher");
      Runtime.getRuntime().addShutdownHook(end);
      long shown = 0;
      while (launcher.isAlive() && RunState.read(home) != RunState.READY) {
        TimeUnit.MILLISECONDS.sleep(100);
        shown = show(log, shown);
      }
      show(log, shown);
      Runtime.getRuntime().removeShutdownHook(end);
      return launcher.isAlive() ? 0 : launcher.exitValue();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw LauncherException.failed("Interrupted while Oblik started", interrupted);
    }
  }

  /** Who is interrupted while it starts takes it along; it ends what it has started itself. */
  private static void end(Process launcher) {
    launcher.destroy();
    launcher.onExit().join();
  }

  private long show(Path log, long from) throws IOException {
    byte[] all = Files.readAllBytes(log);
    int until = all.length;
    while (until > from && all[until - 1] != '\n') {
      until--;
    }
    if (until > from) {
      String news = new String(all, (int) from, until - (int) from, StandardCharsets.UTF_8);
      progress.print(news.stripTrailing());
    }
    return until;
  }
}

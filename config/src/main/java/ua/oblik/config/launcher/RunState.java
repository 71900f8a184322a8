package ua.oblik.config.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import ua.oblik.config.home.Home;

/** How far the launcher of a home has come; others read it from a file. */
enum RunState {
  STOPPED,
  STARTING,
  READY,
  STOPPING;

  /** What the file says; only true while the launcher is alive. */
  static RunState read(Home home) {
    try {
      Path file = file(home);
      return Files.exists(file) ? valueOf(Files.readString(file).strip()) : STOPPED;
    } catch (IOException | IllegalArgumentException unreadable) {
      return STOPPED;
    }
  }

  /** Announces this state. */
  void write(Home home) {
    try {
      Path draft = home.run().resolve("state.new");
      Files.writeString(draft, name());
      Files.move(
          draft, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path file(Home home) {
    return home.run().resolve("state");
  }
}

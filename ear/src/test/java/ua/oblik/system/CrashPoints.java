package ua.oblik.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import ua.oblik.config.launcher.TestServer;

/** Arms the {@link CrashPointDataSource} under the pools of the server that is broken. */
public final class CrashPoints {
  private final TestServer server;
  private final Path file;

  /** Of that server. */
  public CrashPoints(TestServer server) {
    this.server = server;
    this.file = server.serverLog().resolveSibling(CrashPointDataSource.FILE);
  }

  /** The next such call halts the server. */
  public void arm(String point) {
    write("halt:" + point);
  }

  /** The next such call stays where it is for good, and its transaction with it. */
  public void hold(String point) {
    write("hold:" + point);
  }

  /** Whether the point that was armed last has been reached. */
  public boolean isReached() {
    return !Files.exists(file);
  }

  /** Waits until the server has halted at the point, and starts it again. */
  public void awaitCrashAndRestart() {
    awaitCrash();
    restart();
  }

  /** Waits until the server has halted at the point. */
  public void awaitCrash() {
    server.awaitPayaraEnd();
  }

  /** Starts the server again, with no point armed. */
  public void restart() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.startPayara();
  }

  private void write(String point) {
    try {
      Files.writeString(file, point, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar with the data source, for the server. */
  static Path library() {
    String entry = CrashPointDataSource.class.getName().replace('.', '/') + ".class";
    Path jar = Path.of("target", "crash-points.jar").toAbsolutePath();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        InputStream in = CrashPoints.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package ua.oblik.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import ua.oblik.config.launcher.TestServer;

/** Puts {@link CrashPointDataSource} under the pools of a test server, and arms it. */
final class CrashPoints {
  private static CrashPoints installed;

  private final TestServer server;
  private final Path file;

  private CrashPoints(TestServer server, Path file) {
    this.server = server;
    this.file = file;
  }

  /** Crash points of the server of the suite, installed by whoever asks first. */
  static synchronized CrashPoints in(TestServer server) {
    if (installed == null) {
      installed = installIn(server);
    }
    return installed;
  }

  /** Installs the data source under both pools and starts the server again. */
  private static CrashPoints installIn(TestServer server) {
    Path file = Path.of("target", "crash-point").toAbsolutePath();
    server.addDriverLibrary(library());
    for (String resource : new String[] {"customer", "meter"}) {
      String pool = "resources.jdbc-connection-pool.oblik-" + resource;
      server.useDataSourceClass("oblik-" + resource, CrashPointDataSource.class.getName());
      server.asadmin("set", pool + ".property.resource=" + resource);
      server.asadmin("set", pool + ".property.crashPointFile=" + file);
    }
    server.killPayara();
    server.startPayara();
    return new CrashPoints(server, file);
  }

  /** The next such call halts the server. */
  void arm(String point) {
    write(point);
  }

  /** Waits until the server has halted at the point, and starts it again. */
  void awaitCrashAndRestart() {
    awaitCrash();
    restart();
  }

  /** Waits until the server has halted at the point. */
  void awaitCrash() {
    server.awaitPayaraEnd();
  }

  /** Starts the server again. */
  void restart() {
    server.startPayara();
  }

  private void write(String point) {
    try {
      Files.writeString(file, point, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path library() {
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

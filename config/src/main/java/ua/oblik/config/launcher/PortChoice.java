package ua.oblik.config.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import ua.oblik.config.process.Ports;

/**
 * Ports for a server of the tests. They are kept from run to run while they are free, because
 * another port means another domain.
 */
final class PortChoice {

  private static final List<String> VARIABLES =
      List.of(
          "OBLIK_HTTP_PORT",
          "OBLIK_ADMIN_PORT",
          "OBLIK_DB_PORT",
          "OBLIK_SMTP_PORT",
          "OBLIK_MAIL_PORT");

  private PortChoice() {}

  /** A value for each of the port variables. */
  static Map<String, String> in(Path folder) {
    Path file = folder.resolve("ports.properties");
    Properties kept = read(file);
    boolean usable =
        VARIABLES.stream()
            .allMatch(
                name ->
                    kept.containsKey(name)
                        && Ports.isFree("127.0.0.1", Integer.parseInt(kept.getProperty(name))));
    if (!usable) {
      VARIABLES.forEach(name -> kept.setProperty(name, Integer.toString(Ports.anyFree())));
      write(kept, file);
    }
    Map<String, String> ports = new LinkedHashMap<>();
    VARIABLES.forEach(name -> ports.put(name, kept.getProperty(name)));
    return ports;
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return properties;
  }

  private static void write(Properties properties, Path file) {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      properties.store(writer, null);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

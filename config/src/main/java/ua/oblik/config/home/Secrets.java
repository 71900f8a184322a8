package ua.oblik.config.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords of one installation. Each is made once, by a cryptographic generator, and kept in a
 * file that only its owner can read; a password given in the environment wins over the file.
 */
public final class Secrets {

  private static final int RANDOM_BYTES = 24;

  private final Settings settings;
  private final Path file;
  private final Properties kept = new Properties();
  private final SecureRandom random = new SecureRandom();

  /** Reads what was made before. */
  public Secrets(Settings settings, Home home) {
    this.settings = settings;
    this.file = home.secretsFile();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        kept.load(reader);
      } catch (IOException unreadable) {
        throw LauncherException.failed("The secrets in " + file + " cannot be read", unreadable);
      }
    }
  }

  /** The runtime or owner password of a database role, such as {@code customer_app}. */
  public String ofRole(String role) {
    return named("OBLIK_DB_" + role.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD");
  }

  /** Password of the embedded database's superuser. */
  public String ofDatabaseAdministrator() {
    return named("OBLIK_DB_ADMIN_PASSWORD");
  }

  /** Password of Payara's administration user. */
  public String ofServerAdministrator() {
    return named("OBLIK_ADMIN_PASSWORD");
  }

  /** Master password of Payara's key stores. */
  public String ofKeyStores() {
    return named("OBLIK_MASTER_PASSWORD");
  }

  /** The secret of a name: from the environment, or from the file, or new. */
  public synchronized String named(String name) {
    return settings
        .variable(name)
        .orElseGet(
            () -> {
              String known = kept.getProperty(name);
              return known == null ? generate(name) : known;
            });
  }

  private String generate(String name) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    kept.setProperty(name, secret);
    store();
    return secret;
  }

  private void store() {
    try {
      Path draft =
          Files.createTempFile(
              file.getParent(),
              "secrets",
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        kept.store(writer, "Generated for this installation. Keep it to yourself.");
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException("Secrets cannot be kept in " + file, failed);
    }
  }
}

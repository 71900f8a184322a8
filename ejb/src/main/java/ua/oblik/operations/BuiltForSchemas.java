package ua.oblik.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The migrations this build was made for, as the build has listed them. */
final class BuiltForSchemas {

  private static final String LIST = "schemas.properties";

  private final Properties migrations = new Properties();

  BuiltForSchemas() {
    try (InputStream list = BuiltForSchemas.class.getResourceAsStream(LIST)) {
      migrations.load(list);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The versions of all {@code V<version>__<description>.sql} of a schema. */
  Set<String> versionsOf(String schema) {
    return Arrays.stream(migrations.getProperty(schema).split(","))
        .map(name -> name.substring(1, name.indexOf("__")))
        .collect(Collectors.toSet());
  }
}

package ua.oblik.web.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the parameters that every region begins with rest on, as the migrations enter it. */
final class ParameterSources {
  private static final Path DATABASE = Path.of("../config/src/main/resources/db/customer");
  private static final Path DEMO = Path.of("../config/src/main/java/ua/oblik/config/demo");

  /** Value, source and confidence at the end of a row. */
  private static final Pattern ENTERED =
      Pattern.compile("'[^']*',\\s+'([^']+)', '(?:read|demo|from memory)'\\)");

  private static final Pattern ENTERED_BY_DEMO = Pattern.compile("\\?, '([^']+)', 'demo'\\)");

  private ParameterSources() {}

  /** The sources as keys of the texts, without their prefix. */
  static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path folder : List.of(DATABASE, DEMO)) {
      Pattern entered = folder.equals(DEMO) ? ENTERED_BY_DEMO : ENTERED;
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          entered
              .matcher(Files.readString(file))
              .results()
              .map((MatchResult found) -> found.group(1).toLowerCase(Locale.ROOT))
              .forEach(source -> keys.add(source.replaceAll("[^a-z0-9]+", "_")));
        }
      }
    }
    return keys;
  }
}

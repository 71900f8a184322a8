package ua.oblik.config.payara;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the log of the server tells last of why something failed. */
final class LastCause {
  private static final String CAUSE = "Caused by: ";

  private LastCause() {}

  /** In one line, to follow another text; empty where the log tells none or cannot be read. */
  static String in(Path log) {
    // Signs of another encoding must not hide the line that is looked for.
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.startsWith(CAUSE))
          .reduce((earlier, later) -> later)
          .map(line -> "; the last cause in its log: " + line.substring(CAUSE.length()).strip())
          .orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }
}

package ua.oblik.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.oblik.web.ui.Language;

/** Whatever the code writes into the audit trail, staff read in their language. */
class DeedWordsTest {
  private static final Path EJB = Path.of("../ejb/src/main/java");
  private static final Pattern DEED =
      Pattern.compile(
          "AuditEntry\\s*\\.(?:of|by)\\(\\s*(?:[a-z.()]+,\\s*)?\"([a-z-]+)\",\\s*\"([a-z-]+)\"");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyDeedHasWords(Language language) throws IOException {
    Set<String> lacking = new TreeSet<>();
    int deeds = 0;
    for (Matcher deed : deeds()) {
      while (deed.find()) {
        deeds++;
        lacking.add("deed." + deed.group(1));
        lacking.add("deed.object." + deed.group(2));
      }
    }
    assertThat(deeds).isGreaterThan(40);
    lacking.removeIf(language.texts()::containsKey);
    assertThat(lacking).isEmpty();
  }

  private static Iterable<Matcher> deeds() throws IOException {
    try (Stream<Path> files = Files.walk(EJB)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> DEED.matcher(read(file)))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

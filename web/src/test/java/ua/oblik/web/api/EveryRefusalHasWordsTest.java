package ua.oblik.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that a use case or the API refuses with is told in words too. */
class EveryRefusalHasWordsTest {
  private static final List<Path> SOURCES =
      Stream.of("../ejb", "../batch", ".").map(m -> Path.of(m, "src/main/java")).toList();

  private static final Pattern REFUSED =
      Pattern.compile("new (?:Conflict|Refused)Exception\\(\\s*\"([a-z0-9-]+[a-z0-9])\"");

  private static final Pattern ANSWERED =
      Pattern.compile(
          "Problems\\s*\\.of\\(\\s*[\\w.()]+,\\s*\"([a-z0-9-]+)\""
              + "|Problems\\s*\\.field\\(\\s*[\\w.\"]+,\\s*\"([a-z0-9-]+)\"");

  @Test
  void inTheApi() throws IOException {
    Set<String> codes = codes(REFUSED);
    codes.addAll(codes(ANSWERED));
    assertThat(codes)
        .contains("run-release-by-starter", "run-paid", "proof-refused", "value-missing");
    assertThat(codes).allSatisfy(code -> assertThat(Problems.text(code)).as(code).isNotBlank());
  }

  /** A straight quote is a sign of message formats, and is not shown. */
  @Test
  void withoutSignsThatAreNotShown() {
    assertThat(read(Path.of("src/main/resources/ua/oblik/web/api/problems.properties")))
        .doesNotContain("'");
  }

  @Test
  void andWhatIsNotThereIsNotThere() {
    assertThat(Problems.words(404, "nobody-has-words-for-this"))
        .isEqualTo(Problems.text("not-found"));
  }

  /** Pages fall back to a text that tells nothing: none of these may need it. */
  @Test
  void onPagesInEveryLanguage() throws IOException {
    Set<String> onPages = texts("uk");
    Set<String> codes = codes(REFUSED);
    codes.removeIf(code -> !onPages.contains("refusal." + code));
    assertThat(codes).hasSizeGreaterThan(50);
    for (String language : List.of("en", "ru")) {
      assertThat(texts(language))
          .containsAll(codes.stream().map(code -> "refusal." + code).toList());
    }
  }

  private static Set<String> codes(Pattern pattern) throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path source : SOURCES) {
      try (Stream<Path> files = Files.walk(source)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .flatMap(file -> pattern.matcher(read(file)).results())
            .forEach(found -> codes.add(found.group(found.group(1) == null ? 2 : 1)));
      }
    }
    return codes;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> texts(String language) throws IOException {
    Properties texts = new Properties();
    Path file = Path.of("src/main/resources/ua/oblik/web/ui", "Texts_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts.stringPropertyNames();
  }
}

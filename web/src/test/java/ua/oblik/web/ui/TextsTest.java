package ua.oblik.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three languages say the same things, and pages say nothing that is not in them. */
class TextsTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern KEY_IN_PAGE = Pattern.compile("text\\['([\\w.\\-]+)'\\]");
  private static final Pattern KEY_IN_CODE =
      Pattern.compile(
          "(?:\\.error\\([^,]*,\\s*|\\.done\\(|texts(?:\\(\\))?\\.getString\\(|Formats\\.text\\()"
              + "\"([\\w.\\-]+)\"");
  private static final Pattern FIELD =
      Pattern.compile(
          "<b:(?:input|area|password|select|choices|check|action)\\s[^>]*?>", Pattern.DOTALL);
  private static final Pattern COLUMN =
      Pattern.compile("<b:(?:list)?column\\s[^>]*?>", Pattern.DOTALL);
  private static final Pattern FACT = Pattern.compile("<b:fact\\s[^>]*?>", Pattern.DOTALL);
  private static final Pattern LIST = Pattern.compile("<b:list\\s[^>]*?>", Pattern.DOTALL);
  private static final Pattern FILTER = Pattern.compile("<b:filter\\s[^>]*?>", Pattern.DOTALL);
  private static final Pattern EMPTY = Pattern.compile("<b:empty\\s[^>]*?>", Pattern.DOTALL);
  private static final Pattern TAG_OR_EXPRESSION =
      Pattern.compile("<!--.*?-->|<[^>]*>|#\\{[^}]*\\}|&\\w+;", Pattern.DOTALL);
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("\\s(?:title|alt|placeholder|aria-label|label)=\"([^\"#]*\\p{L}[^\"#]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"Texts", "Messages"})
  void everyLanguageHasTheSameKeys(String bundle) {
    Set<String> ukrainian = load(bundle, "uk").stringPropertyNames();
    assertThat(ukrainian).isNotEmpty();
    assertThat(load(bundle, "en").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ukrainian);
    assertThat(load(bundle, "ru").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ukrainian);
  }

  @Test
  void noTextIsEmptyOrHasAnApostropheThatMessageFormatsWouldEat() {
    for (String language : List.of("uk", "en", "ru")) {
      for (String bundle : List.of("Texts", "Messages")) {
        load(bundle, language)
            .forEach(
                (key, text) ->
                    assertThat((String) text)
                        .as(language + " " + key)
                        .isNotBlank()
                        .doesNotContain("'"));
      }
    }
  }

  @Test
  void everyKeyThatPagesAndBeansUseExists() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path page : pages()) {
      String source = Files.readString(page);
      matches(KEY_IN_PAGE, source, used);
    }
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path file : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        matches(KEY_IN_CODE, Files.readString(file), used);
      }
    }
    used.removeIf(key -> key.endsWith("."));
    assertThat(load("Texts", "uk").stringPropertyNames()).containsAll(used);
  }

  @Test
  void everyPageHasATitleAndALabelForEachField() throws IOException {
    Set<String> keys = load("Texts", "uk").stringPropertyNames();
    List<String> missing = new ArrayList<>();
    for (Path page : pages()) {
      if (page.startsWith(WEBAPP.resolve("WEB-INF"))) {
        continue;
      }
      String prefix = prefixOf(page);
      if (!keys.contains(prefix + ".title")) {
        missing.add(prefix + ".title");
      }
      String source = Files.readString(page);
      expect(source, FIELD, "id", "", prefix, keys, missing);
      expect(source, COLUMN, "name", "column.", prefix, keys, missing);
      expect(source, FACT, "name", "", prefix, keys, missing);
      for (String part : List.of(".caption", ".search", ".empty.title", ".empty.text")) {
        expectPart(source, LIST, part, prefix, keys, missing);
      }
      for (Matcher tag = FILTER.matcher(source); tag.find(); ) {
        expectFilter(tag.group(), prefix, keys, missing);
      }
      for (Matcher tag = EMPTY.matcher(source); tag.find(); ) {
        for (String part : List.of(".title", ".text")) {
          String id = attribute(tag.group(), "name") + part;
          if (!keys.contains(prefix + "." + id) && !keys.contains("label." + id)) {
            missing.add(prefix + "." + id);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noPageHoldsLiteralText() throws IOException {
    List<String> literals = new ArrayList<>();
    for (Path page : pages()) {
      String source = Files.readString(page);
      String rest = TAG_OR_EXPRESSION.matcher(source).replaceAll(" ");
      if (rest.codePoints().anyMatch(Character::isLetter)) {
        literals.add(page + ": " + rest.strip());
      }
      for (Matcher spoken = SPOKEN_ATTRIBUTE.matcher(source); spoken.find(); ) {
        literals.add(page + ": " + spoken.group());
      }
      if (source.contains(" style=")) {
        literals.add(page + ": style=");
      }
    }
    assertThat(literals).isEmpty();
  }

  private static void expect(
      String source,
      Pattern tags,
      String attribute,
      String middle,
      String prefix,
      Set<String> keys,
      List<String> missing) {
    for (Matcher tag = tags.matcher(source); tag.find(); ) {
      String id = attribute(tag.group(), attribute);
      if (id == null || id.contains("#{") || tag.group().contains(" label=")) {
        continue;
      }
      if (!keys.contains(prefix + "." + middle + id) && !keys.contains("label." + middle + id)) {
        missing.add(prefix + "." + middle + id);
      }
    }
  }

  private static void expectPart(
      String source,
      Pattern tags,
      String part,
      String prefix,
      Set<String> keys,
      List<String> missing) {
    for (Matcher tag = tags.matcher(source); tag.find(); ) {
      boolean searched = !"false".equals(attribute(tag.group(), "search"));
      String id = attribute(tag.group(), "name") + part;
      if ((searched || !part.equals(".search"))
          && !keys.contains(prefix + "." + id)
          && !keys.contains("label." + id)) {
        missing.add(prefix + "." + id);
      }
    }
  }

  private static void expectFilter(
      String tag, String prefix, Set<String> keys, List<String> missing) {
    String name = prefix + ".filter." + attribute(tag, "name");
    String kind = attribute(tag, "kind");
    List<String> wanted = new ArrayList<>(List.of(name));
    String values = attribute(tag, "values");
    if (!values.startsWith("#")) {
      for (String word : values.split(" ", -1)) {
        wanted.add(kind == null ? name + "." + word : kind + "." + word);
      }
    }
    wanted.stream().filter(key -> !keys.contains(key)).forEach(missing::add);
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1) : null;
  }

  private static void matches(Pattern pattern, String source, Set<String> found) {
    for (Matcher matcher = pattern.matcher(source); matcher.find(); ) {
      found.add(matcher.group(1));
    }
  }

  private static String prefixOf(Path page) {
    String path = WEBAPP.relativize(page).toString().replace('\\', '/');
    return path.substring(0, path.lastIndexOf('.')).replace('/', '_').replace('-', '_');
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files.filter(path -> path.toString().endsWith(".xhtml")).toList();
    }
  }

  private static Properties load(String bundle, String language) {
    Properties texts = new Properties();
    Path file =
        Path.of("src/main/resources/ua/oblik/web/ui", bundle + "_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}

package ua.oblik.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No text is left over: who deletes a page, a column or a reason deletes its words. Keys are quoted
 * whole, or begin as something quoted and go on with a word of the code or the data, or name a
 * constant, or belong to a page that has a field, a column or a list of that name.
 */
class UnusedTextsTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Path EJB = Path.of("../ejb/src/main");
  private static final Path BATCH = Path.of("../batch/src/main");
  private static final Path TARIFFS = EJB.resolve("resources/ua/oblik/domain/tariff");
  private static final List<Pattern> QUOTED =
      List.of(Pattern.compile("\"([^\"\n]*)\""), Pattern.compile("'([^'\n]*)'"));
  private static final Pattern SOURCE = Pattern.compile("\\.(?:java|x?html)$");
  private static final Pattern PLURAL = Pattern.compile("\\.(?:one|few|many)$");
  private static final Pattern PART_OF_PAGE =
      Pattern.compile(
          "^(?:column\\.)?(.+?)(?:\\dT\\d)?"
              + "(?:\\.(?:hint|caption|search|title|text|empty\\.title|empty\\.text))?$");

  private static Map<String, Set<String>> pages;
  private static Set<String> saidByPages;
  private static Set<String> saidByClasses;
  private static Set<String> said;
  private static Set<String> constants;
  private static Set<String> endings;

  @BeforeAll
  static void collectWhatPagesAndClassesSay() throws IOException {
    pages = wordsIn(WEBAPP);
    saidByPages = all(pages);
    saidByClasses = all(wordsIn(Path.of("src/main/java")));
    said = new HashSet<>(saidByClasses);
    said.addAll(saidByPages);
    constants = constants();
    endings = endings();
  }

  @Test
  void everyTextIsShownSomewhere() throws IOException {
    Set<String> unused = new TreeSet<>();
    for (String key : keys()) {
      if (!isSaid(key) && !isConstant(key) && !isComputed(key) && !isOfItsPage(key)) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  private static boolean isSaid(String key) {
    return said.contains(PLURAL.matcher(key).replaceFirst(""));
  }

  /** {@code OrderState.ISSUED}, {@code LineKind.ENERGY.explained}. */
  private static boolean isConstant(String key) {
    String shorter = key.replaceFirst("\\.[a-z]+$", "");
    return constants.contains(key)
        || (constants.contains(shorter) && said.contains(key.substring(shorter.length())));
  }

  /** {@code refusal.}, and a code; {@code help.q.}, and a number. */
  private static boolean isComputed(String key) {
    return IntStream.range(1, key.length())
        .filter(dot -> key.charAt(dot) == '.')
        .filter(dot -> !key.startsWith("label.") && said.contains(key.substring(0, dot + 1)))
        .mapToObj(dot -> key.substring(dot + 1))
        .anyMatch(
            rest ->
                Arrays.stream(rest.split("\\.", -1))
                    .allMatch(word -> endings.contains(word) || isCode(word)));
  }

  /** {@code photo-too-large}: the code of a {@code PhotoProblem.TOO_LARGE}. */
  private static boolean isCode(String word) {
    return IntStream.range(0, word.length())
        .filter(dash -> word.charAt(dash) == '-')
        .anyMatch(
            dash ->
                endings.contains(word.substring(0, dash + 1))
                    && endings.contains(word.substring(dash + 1)));
  }

  /** {@code portal_bills.column.number} needs a {@code number} in that page or in its list. */
  private static boolean isOfItsPage(String key) {
    String prefix = key.substring(0, Math.max(0, key.indexOf('.')));
    String rest = key.substring(prefix.length() + 1);
    boolean ofList = said.contains(prefix.replaceFirst("^office_", ""));
    Set<String> here = prefix.equals("label") ? saidByPages : wordsOfPage(prefix);
    if (rest.equals("title")) {
      return !here.isEmpty();
    }
    if (rest.startsWith("filter.")) {
      return here.containsAll(List.of(rest.substring("filter.".length()).split("\\.", -1)));
    }
    Matcher part = PART_OF_PAGE.matcher(rest);
    return here.contains(rest)
        || (part.matches() && here.contains(part.group(1)))
        || ((ofList || !here.isEmpty())
            && rest.startsWith("column.")
            && (saidByClasses.contains(rest)
                || saidByClasses.contains(rest.substring("column.".length()))));
  }

  private static Set<String> wordsOfPage(String prefix) {
    Map<String, Set<String>> own = new HashMap<>(pages);
    own.keySet().removeIf(name -> !name.equals(prefix) && !name.startsWith(prefix + "_"));
    return all(own);
  }

  private static Set<String> all(Map<String, Set<String>> words) {
    return words.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** What is quoted in the files below a folder, by the start of keys that a page would have. */
  private static Map<String, Set<String>> wordsIn(Path folder) throws IOException {
    Map<String, Set<String>> words = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> SOURCE.matcher(path.toString()).find()).toList()) {
        String name = folder.relativize(file).toString().replaceFirst("^WEB-INF/", "");
        String prefix = SOURCE.matcher(name).replaceFirst("").replaceAll("[/-]", "_");
        words.put(prefix, quotedIn(Files.readString(file)));
      }
    }
    return words;
  }

  private static Set<String> quotedIn(String source) {
    return QUOTED.stream()
        .flatMap(quoted -> quoted.matcher(source).results())
        .flatMap(found -> Stream.of(found.group(1).split("\\s+", -1)))
        .collect(Collectors.toSet());
  }

  private static Set<String> constants() {
    Set<String> names = new HashSet<>();
    for (JavaClass type : new ClassFileImporter().importPackages("ua.oblik")) {
      if (type.isEnum()) {
        String kind = type.getName().substring(type.getPackageName().length() + 1);
        type.getEnumConstants().stream()
            .map(JavaEnumConstant::name)
            .forEach(name -> names.add(kind.replace('$', '.') + "." + name));
      }
    }
    return names;
  }

  private static Set<String> endings() throws IOException {
    Set<String> words = new HashSet<>();
    Stream.of(said, all(wordsIn(EJB.resolve("java"))), all(wordsIn(BATCH.resolve("java"))))
        .flatMap(Set::stream)
        .forEach(word -> words.add(word.replaceFirst("^\\.", "")));
    for (String constant : constants) {
      String name = constant.substring(constant.lastIndexOf('.') + 1);
      words.add(name);
      words.add(name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).forEach(words::add);
    words.addAll(ParameterSources.keys());
    for (String table : List.of("household-tariffs.csv", "zone-coefficients.csv")) {
      for (String row : Files.readAllLines(TARIFFS.resolve(table))) {
        String confidence = row.substring(row.lastIndexOf(',') + 1).toLowerCase(Locale.ROOT);
        words.add(confidence.replaceAll("[^a-z0-9]+", "_"));
      }
    }
    return words;
  }

  private static Set<String> keys() throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/ua/oblik/web/ui/Texts_uk.properties"))) {
      texts.load(reader);
    }
    return texts.stringPropertyNames();
  }
}

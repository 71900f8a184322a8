package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * Every page, by its address without any parameter, and with what nobody means in each parameter
 * that any page reads: it is there or it is not, and nothing breaks.
 */
class GarbageInAddressesIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final Path SOURCES =
      Path.of(System.getProperty("oblik.checkout", ".."), "web/src/main");
  private static final Path PAGES = SOURCES.resolve("webapp");
  private static final Set<Integer> CALM = Set.of(200, 301, 302, 404);

  private static final Pattern READ =
      Pattern.compile(
          "viewParam name=\"(\\w+)\"|(?:Parameter|sent\\.get|OrDefault|getParameterMap\\(\\)\\.get)"
              + "\\(\\s*\"(\\w+)\"");

  private static final List<String> GARBAGE =
      List.of("", "x", "-1", "99999999999999999999", "a%00b", "%ED%A0%80", "%2B999999999-12-31");

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "[{0}]")
  @CsvSource({"'', ''", "portal, taras@demo.oblik", "office, admin@demo.oblik"})
  void breaksNothing(String folder, String login) throws IOException {
    List<String> broken = new ArrayList<>();
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      if (!login.isEmpty()) {
        Browser.logIn(page, login);
      }
      for (String address : pages(folder)) {
        for (String query : queries()) {
          int status =
              page.request()
                  .get(address + query, RequestOptions.create().setMaxRedirects(0))
                  .status();
          if (!CALM.contains(status)) {
            broken.add(status + " " + address + brief(query));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void readsParametersThatAreFound() throws IOException {
    assertThat(parameters()).contains("no", "id", "q", "deed", "night", "account", "lang");
  }

  private static List<String> queries() throws IOException {
    Set<String> names = parameters();
    names.remove("lang");
    names.remove("theme");
    List<String> queries = new ArrayList<>(List.of(""));
    for (String value : GARBAGE) {
      queries.add("?" + names.stream().map(n -> n + "=" + value).collect(Collectors.joining("&")));
    }
    return queries;
  }

  private static String brief(String query) {
    return query.isEmpty() ? "" : "?..." + query.substring(query.lastIndexOf('='));
  }

  private static List<String> pages(String folder) throws IOException {
    try (Stream<Path> files = Files.list(PAGES.resolve(folder))) {
      return files
          .map(file -> PAGES.relativize(file).toString())
          .filter(file -> file.endsWith(".xhtml"))
          .map(file -> "/" + file.replace(".xhtml", ""))
          .sorted()
          .toList();
    }
  }

  private static Set<String> parameters() throws IOException {
    Set<String> names = new TreeSet<>(Set.of("lang", "sort", "page", "state", "reason", "outcome"));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().matches(".*[.](xhtml|java)"))
          .flatMap(GarbageInAddressesIT::readBy)
          .forEach(names::add);
    }
    return names;
  }

  private static Stream<String> readBy(Path file) {
    try {
      return READ.matcher(Files.readString(file)).results().map(GarbageInAddressesIT::name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}

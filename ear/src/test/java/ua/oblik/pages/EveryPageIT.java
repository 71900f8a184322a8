package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.pages.Place.Visitor;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * Every page there is, in three languages, on a telephone, a tablet and a desk, light and dark.
 *
 * <p>In each language each page speaks it, asks nobody else for anything, leaves no error in the
 * console and is nowhere wider than the screen, at all those widths and at 320 px. Axe (WCAG 2.2 A
 * and AA) looks with all its rules, at every row of a table, on a telephone in light and, in
 * another language, on a desk in dark, and for contrast there in the other look. What a tablet
 * shows, one of the two shows too, and the structure of a page does not depend on the language.
 * Each page's picture is kept under {@code ear/target/screenshots}.
 */
class EveryPageIT {

  /** The narrowest is a desk of 1280 px whose reader has magnified the page four times. */
  private static final int[] WIDTHS = {320, 360, 768, 1280};

  /** Axe looks at the widths beside it. */
  private static final int TABLET = 768;

  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final Path PAGES =
      Path.of(System.getProperty("oblik.checkout", ".."), "web/src/main/webapp");

  private static Map<String, String> made;

  @BeforeAll
  static void furnish() {
    made = Furniture.in(OBLIK);
  }

  @Test
  void isVisited() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<String> pages =
          files
              .map(file -> PAGES.relativize(file).toString())
              .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
              .toList();
      assertThat(Places.ALL).extracting(Place::view).containsAll(pages);
    }
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0}, {1} px, {2}")
  @CsvSource({"uk, 360, LIGHT", "en, 768, DARK", "ru, 1280, DARK"})
  void isAccessibleAndQuietInItsLanguage(String language, int width, ColorScheme look) {
    List<String> findings = new ArrayList<>();
    try (Browser browser = new Browser(OBLIK.address())) {
      Map<Visitor, Page> visitors = visitors(browser, language, width, look);
      Path shots = Path.of("target", "screenshots", language + "-" + width + "-" + look);
      for (Place place : Places.ALL) {
        Page page = visitors.get(place.visitor());
        place.visit(page, made);
        takeAPicture(page, shots.resolve(place.fileName() + ".jpeg"));
        findings.addAll(new Look(page, place, language).at(width, look));
      }
      findings.addAll(
          browser.complaints().stream().filter(words -> !words.contains("/nowhere")).toList());
    }
    assertThat(findings).isEmpty();
  }

  /** Who comes, each with the language chosen as a person chooses it: in the menu of a page. */
  private static Map<Visitor, Page> visitors(
      Browser browser, String language, int width, ColorScheme look) {
    Map<Visitor, Page> visitors = new EnumMap<>(Visitor.class);
    for (Visitor visitor : Visitor.values()) {
      visitors.put(visitor, browser.visitor(width, look, "uk-UA"));
    }
    Browser.logIn(visitors.get(Visitor.CUSTOMER), "taras@demo.oblik");
    Browser.logIn(visitors.get(Visitor.LEGAL_ENTITY), "office@demo.oblik");
    Browser.logIn(visitors.get(Visitor.STAFF), "admin@demo.oblik");
    visitors.get(Visitor.STRANGER).navigate("/login?lang=" + language);
    visitors.get(Visitor.CUSTOMER).navigate("/portal/home?lang=" + language);
    visitors.get(Visitor.LEGAL_ENTITY).navigate("/portal/home?lang=" + language);
    visitors.get(Visitor.STAFF).navigate("/office/home?lang=" + language);
    return visitors;
  }

  private static void takeAPicture(Page page, Path file) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setType(ScreenshotType.JPEG)
            .setQuality(60)
            .setPath(file));
  }

  /** One look at a page that is open. */
  private record Look(Page page, Place place, String language, List<String> findings) {
    private static final String WORDS =
        """
        () => [document.documentElement.lang, document.body.innerText,
          document.querySelector('main').innerText]
        """;

    private static final String WIDE =
        "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    Look(Page page, Place place, String language) {
      this(page, place, language, new ArrayList<>());
    }

    /** What is wrong with it. */
    List<String> at(int width, ColorScheme look) {
      lookAtWords();
      if (width != TABLET) {
        lookByAxe(look);
      }
      lookAtWidth(width);
      for (int screen : WIDTHS) {
        if (screen != width) {
          page.setViewportSize(screen, 900);
          lookAtWidth(screen);
        }
      }
      page.setViewportSize(width, 900);
      return findings;
    }

    private void lookByAxe(ColorScheme look) {
      Axe axe = Axe.in(page);
      report(axe.violations(), look);
      ColorScheme other = look == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
      emulate(other);
      report(axe.contrast(), other);
      emulate(look);
    }

    @SuppressWarnings("unchecked")
    private void lookAtWords() {
      List<String> words = (List<String>) page.evaluate(WORDS);
      if (!language.equals(words.get(0))) {
        findings.add(place + ": does not speak " + language);
      }
      if (words.get(1).contains("???")) {
        findings.add(place + ": lacks a text in " + language);
      }
      if (foreignAmount().matcher(words.get(2)).find()) {
        findings.add(place + ": writes an amount in another way than " + language);
      }
    }

    private Pattern foreignAmount() {
      return Pattern.compile("\\d" + (language.equals("en") ? "," : "\\.") + "\\d\\d\u00a0₴");
    }

    private void emulate(ColorScheme look) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
    }

    private void report(List<String> violations, ColorScheme look) {
      violations.forEach(words -> findings.add(place + ", " + look + ": " + words));
    }

    private void lookAtWidth(int screen) {
      if ((Boolean) page.evaluate(WIDE)) {
        findings.add(place + ": wider than " + screen + " px in " + language);
      }
    }
  }
}

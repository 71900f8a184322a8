package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * The pictures of the tour, taken from the cabinet of the demonstration region. A picture is taken
 * anew when the outline of its page is no longer the one it was taken of: into {@code
 * ear/target/tour}, or, where {@code -Doblik.tour.keep=true} asks for it, into the sources, to be
 * committed with the change of the page. A suite does not touch the sources it runs from. What a
 * stop of the tour is about must be in its picture, and the page of the tour must show them all.
 */
class TourPicturesIT {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 640;
  private static final double SCALE = 1.5;
  private static final int QUALITY = 72;
  private static final long HEAVIEST = 45_000;

  private static final Path PICTURES =
      Path.of(System.getProperty("oblik.checkout", ".."), "web/src/main/webapp/resources/tour");
  private static final Path OUTLINES =
      Path.of(System.getProperty("oblik.checkout", ".."), "ear/src/test/resources/tour.properties");

  private static final boolean KEEP = Boolean.getBoolean("oblik.tour.keep");
  private static final Path TAKEN = KEEP ? PICTURES : Path.of("target", "tour");

  /** Tags and classes of what is seen; a run of equal neighbours counts once, texts do not. */
  private static final String OUTLINE =
      """
      () => {
        const outline = e => {
          const own = e.tagName + '.' + [...e.classList].sort().join('.');
          const inner = [...e.children].filter(c => c.getClientRects().length).map(outline);
          return own + '(' + inner.filter((each, i) => each !== inner[i - 1]).join() + ')';
        };
        return outline(document.body);
      }
      """;

  private static final String SEEN =
      """
      e => {
        const box = e.getBoundingClientRect();
        return box.height > 0 && box.top < innerHeight - 60 && box.bottom > 60;
      }
      """;

  private static final RunningOblik OBLIK = RunningOblik.get();

  /** Where the tour stops, and what has to be seen there. */
  private enum Stop {
    HOME("/portal/home", ".hero"),
    READINGS("/portal/readings", ".live"),
    BILLS("/portal/bills", "main a[href*='/portal/bill?']"),
    BILL("/portal/bills", "main table"),
    CONSUMPTION("/portal/consumption", ".chart"),
    PAYMENTS("/portal/payments", "main table");

    private final String path;
    private final String shown;

    Stop(String path, String shown) {
      this.path = path;
      this.shown = shown;
    }

    String picture(String language) {
      return name().toLowerCase(java.util.Locale.ROOT) + "-" + language;
    }
  }

  @ParameterizedTest
  @CsvSource({"uk, uk-UA", "en, en-GB", "ru, ru-RU"})
  void showThePagesAsTheyAre(String language, String locale) throws IOException {
    Properties outlines = read();
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(WIDTH, ColorScheme.LIGHT, locale);
      CDPSession chromium = phone(page);
      logIn(page);
      page.navigate("/portal/home?lang=" + language);
      for (Stop stop : Stop.values()) {
        open(page, stop);
        String picture = stop.picture(language);
        String outline = digest((String) page.evaluate(OUTLINE));
        Path file = PICTURES.resolve(picture + ".webp");
        if (!Files.exists(file) || !outline.equals(outlines.getProperty(picture))) {
          file = Files.createDirectories(TAKEN).resolve(picture + ".webp");
          Files.write(file, taken(chromium));
          outlines.setProperty(picture, outline);
        }
        assertThat(Files.size(file)).as(picture).isBetween(2_000L, HEAVIEST);
      }
      page.navigate("/portal/home?lang=uk");
    }
    if (KEEP) {
      write(outlines);
    }
  }

  @ParameterizedTest
  @CsvSource({"uk-UA, 360", "en-GB, 1280", "ru-RU, 768"})
  void areAllOnTheTour(String locale, int width) {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(width, ColorScheme.DARK, locale);
      page.navigate("/tour");
      Locator pictures = page.locator("main figure img");
      assertThat(pictures.count()).isEqualTo(Stop.values().length);
      for (Locator picture : pictures.all()) {
        assertThat(picture.getAttribute("alt")).isNotBlank();
        assertThat(picture.getAttribute("src")).contains("-" + locale.substring(0, 2) + ".webp");
        picture.scrollIntoViewIfNeeded();
        page.waitForFunction(
            "picture => picture.complete && picture.naturalWidth > 0", picture.elementHandle());
      }
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void open(Page page, Stop stop) {
    page.navigate(stop.path);
    if (stop == Stop.BILL) {
      Arrival.at(page, () -> page.locator("main a[href*='/portal/bill?']").first().click());
    }
    if (stop == Stop.READINGS) {
      typeReads(page);
    }
    Locator shown = page.locator(stop.shown).first();
    if (stop != Stop.HOME) {
      shown.evaluate("e => e.scrollIntoView({block: e.offsetHeight > 400 ? 'start' : 'center'})");
    }
    assertThat((Boolean) shown.evaluate(SEEN)).as(stop + " shows " + stop.shown).isTrue();
  }

  /** What stands beside a field as the last value, and some kilowatt-hours more. */
  private static void typeReads(Page page) {
    for (Locator field : page.locator("input[data-live]").all()) {
      String hint = page.locator("[id='" + field.getAttribute("id") + "-hint'] strong").innerText();
      field.fill(Long.toString(Long.parseLong(hint.replaceAll("\\D", "")) + 10));
    }
    Arrival.at(page, () -> page.click("#check"));
    page.waitForSelector(".live .figure");
    page.evaluate("() => document.activeElement.blur()");
  }

  private static CDPSession phone(Page page) {
    CDPSession chromium = page.context().newCDPSession(page);
    JsonObject screen = new JsonObject();
    screen.addProperty("width", WIDTH);
    screen.addProperty("height", HEIGHT);
    screen.addProperty("deviceScaleFactor", SCALE);
    screen.addProperty("mobile", true);
    chromium.send("Emulation.setDeviceMetricsOverride", screen);
    return chromium;
  }

  private static byte[] taken(CDPSession chromium) {
    JsonObject how = new JsonObject();
    how.addProperty("format", "webp");
    how.addProperty("quality", QUALITY);
    JsonObject picture = chromium.send("Page.captureScreenshot", how);
    return Base64.getDecoder().decode(picture.get("data").getAsString());
  }

  private static void logIn(Page page) {
    page.navigate("/login");
    page.fill("#email", "taras@demo.oblik");
    page.fill("#password", RunningOblik.DEMO_PASSWORD);
    page.click("main form [type=submit]");
    page.waitForURL(url -> !url.contains("/login"));
  }

  private static String digest(String outline) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(outline.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties read() throws IOException {
    Properties outlines = new Properties();
    if (Files.exists(OUTLINES)) {
      try (Reader in = Files.newBufferedReader(OUTLINES)) {
        outlines.load(in);
      }
    }
    return outlines;
  }

  private static void write(Properties outlines) throws IOException {
    TreeMap<Object, Object> sorted = new TreeMap<>(outlines);
    try (Writer out = Files.newBufferedWriter(OUTLINES)) {
      out.write(
          "# Outlines of the pages when the pictures of the tour were taken. Kept by TourPicturesIT.\n");
      for (var each : sorted.entrySet()) {
        out.write(each.getKey() + "=" + each.getValue() + "\n");
      }
    }
  }
}

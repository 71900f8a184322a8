package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.pages.Place.customer;
import static ua.oblik.pages.Place.entity;
import static ua.oblik.pages.Place.staff;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.oblik.pages.Place.Visitor;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * Every form that takes text, filled in as people and programs do by mistake or on purpose. It is
 * answered on the page: errors on top with the focus, each leading to its field, answers kept, no
 * violation of axe; or with good news. Nothing that was typed is ever run.
 */
class EveryFormIT {
  /** Forms that no page of {@link Places} shows, or shows to somebody else. */
  private static final List<Place> MORE =
      List.of(
          customer("/portal/new-request?kind=REPLACE_METER"),
          customer("/portal/new-request?kind=VERIFY_METER"),
          entity("/portal/readings?account=4100000022"),
          entity("/portal/payments"),
          entity("/portal/reconciliation"),
          staff("/office/account?no=4100000022&tab=agreements"),
          staff("/office/account?no=4100000020&tab=reliefs"));

  /** What is typed into every field of text. */
  private enum Typed {
    NOTHING(""),
    TOO_MUCH("Щ".repeat(5000)),
    WORDS("не число і не дата"),
    SCRIPT("<script>window.pwned=1</script>\"><img src=x onerror=window.pwned=1>"),
    EMOJI("👩‍👩‍👧‍👦🏳️‍🌈"),
    RIGHT_TO_LEFT("\u202Eשלום\u202C \u200F41"),
    PASTED_BLANKS("\u00a0 \t "),
    UNSTORABLE("41\u0000");

    private final String text;

    Typed(String text) {
      this.text = text;
    }
  }

  /** A form that would change the region if it were content: only what it refuses is sent. */
  private static final List<String> IN_EARNEST =
      List.of(
          "/office/adjustment",
          "/office/correct-read",
          "/office/parked-case",
          "/office/rebill",
          "/office/request",
          "/office/review",
          "/office/suggestion",
          "/office/undo-run",
          "/office/user");

  private static final String TEXT_FIELDS =
      "input:is([type=text],[type=email],[type=tel],[type=password],:not([type])), textarea";
  private static final String FORMS = "main form[method=post]";
  private static final Pattern FIELDS = Pattern.compile("<b:(input|text|area|password|photo)\\b");

  private static final String RUN = "() => window.pwned === undefined";
  private static final String WIDE =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  /** Whether each error leads to something on the page. */
  private static final String LEADS =
      """
      () => [...document.querySelectorAll('.errors a')]
        .every(link => document.getElementById(decodeURIComponent(link.hash.slice(1))))
      """;

  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final Path PAGES =
      Path.of(System.getProperty("oblik.checkout", ".."), "web/src/main/webapp");

  private static Map<String, String> made;

  @BeforeAll
  static void furnish() {
    made = Furniture.in(OBLIK);
  }

  @ParameterizedTest
  @EnumSource
  void answersWhateverIsTyped(Visitor visitor) {
    List<String> findings = new ArrayList<>();
    Set<String> filled = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    List<Place> places = placesOf(visitor);
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      logIn(page, visitor);
      for (Place place : places) {
        place.visit(page, made);
        String address = page.url().substring(OBLIK.address().length());
        for (String form : forms(page)) {
          filled.add(place.view());
          for (Typed typed : Typed.values()) {
            if (isSendable(address, typed)) {
              new Attempt(page, address, form, typed, seen, findings).make();
            }
          }
        }
      }
      findings.addAll(
          browser.complaints().stream().filter(words -> !words.contains("/nowhere")).toList());
    }
    assertThat(findings).isEmpty();
    assertThat(filled)
        .as("pages whose forms were filled in")
        .containsAll(
            places.stream()
                .map(Place::view)
                .filter(view -> hasFields(view) && !isForLogins(view, visitor))
                .toList());
  }

  private static List<Place> placesOf(Visitor visitor) {
    return Stream.concat(Places.ALL.stream(), MORE.stream())
        .filter(place -> place.visitor() == visitor)
        .toList();
  }

  /** Everybody reads suggestions, whoever has a login makes them. */
  private static boolean isForLogins(String view, Visitor visitor) {
    return visitor == Visitor.STRANGER && view.equals("suggestions.xhtml");
  }

  private static boolean hasFields(String view) {
    try {
      Path file = PAGES.resolve(view);
      return Files.exists(file) && FIELDS.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSendable(String path, Typed typed) {
    return typed == Typed.NOTHING
        || typed == Typed.TOO_MUCH
        || typed == Typed.PASTED_BLANKS
        || IN_EARNEST.stream().noneMatch(path::startsWith);
  }

  /** Ids of the forms of the open page that take text or a file. */
  private static List<String> forms(Page page) {
    return page.locator(FORMS + ":has(" + TEXT_FIELDS + ", input[type=file])").all().stream()
        .map(form -> form.getAttribute("id"))
        .toList();
  }

  private static void logIn(Page page, Visitor visitor) {
    switch (visitor) {
      case STRANGER -> {}
      case CUSTOMER -> Browser.logIn(page, "taras@demo.oblik");
      case LEGAL_ENTITY -> Browser.logIn(page, "office@demo.oblik");
      case STAFF -> Browser.logIn(page, "admin@demo.oblik");
    }
    // A login keeps the language it was last read in; the titles are looked for in Ukrainian.
    page.navigate("/help?lang=uk");
  }

  /**
   * One form sent once.
   *
   * @param seen forms whose errors axe has looked at: what is typed changes words, not the page
   */
  private record Attempt(
      Page page, String path, String form, Typed typed, Set<String> seen, List<String> findings) {

    void make() {
      page.navigate(path);
      page.evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
      Locator sent = page.locator("form[id='" + form + "']");
      if (sent.count() == 0) {
        return; // an attempt before was content with what was typed, and the form is done with
      }
      Map<String, String> kept = fill(sent);
      Locator buttons = sent.locator("[type=submit]:visible");
      if (buttons.count() == 0) {
        return; // the last of what could be decided was
      }
      Locator primary = sent.locator("[type=submit].primary:visible");
      Response answer =
          Arrival.at(page, () -> (primary.count() > 0 ? primary : buttons).first().click());
      check(answer, kept);
    }

    private Map<String, String> fill(Locator sent) {
      Map<String, String> kept = new LinkedHashMap<>();
      for (Locator field : sent.locator(TEXT_FIELDS).all()) {
        if (field.isVisible() && field.isEditable()) {
          field.fill(typed.text);
          if (!"password".equals(field.getAttribute("type"))) {
            kept.put(field.getAttribute("id"), field.inputValue());
          }
        }
      }
      if (typed != Typed.NOTHING) {
        for (Locator file : sent.locator("input[type=file]").all()) {
          file.setInputFiles(
              new FilePayload(
                  "photo.png", "image/png", typed.text.getBytes(StandardCharsets.UTF_8)));
        }
      }
      return kept;
    }

    private void check(Response answer, Map<String, String> kept) {
      if (answer.status() >= 400) {
        find("answered " + answer.status());
        return;
      }
      if (!(Boolean) page.evaluate(RUN)) {
        find("what was typed was run");
      }
      if ((Boolean) page.evaluate(WIDE)) {
        find("wider than the screen");
      }
      if (page.locator(".errors").count() > 0) {
        checkErrors(kept);
      } else if (isWhereItWas()
          && page.locator("main :is([role=status], .live, table)").count() == 0) {
        find("nothing is said");
      }
    }

    /** What is content leads on, to a payment for example. */
    private boolean isWhereItWas() {
      return URI.create(page.url()).getPath().equals(URI.create(path).getPath());
    }

    private void checkErrors(Map<String, String> kept) {
      if (!(Boolean) page.evaluate("() => document.activeElement.matches('.errors')")) {
        find("the errors have no focus");
      }
      if (!page.title().startsWith("Помилка:")) {
        find("the title tells of no error");
      }
      if (!(Boolean) page.evaluate(LEADS)) {
        find("an error leads nowhere");
      }
      kept.forEach(
          (id, before) -> {
            Locator field = page.locator("[id='" + id + "']");
            String after = field.count() == 0 ? "(gone)" : field.inputValue();
            if (!plain(after).equals(plain(before))) {
              find(id + " is not kept: " + brief(after));
            }
          });
      if (seen.add(path + " #" + form)) {
        // The bar at the bottom always lies over something; axe looks at a page from its top.
        page.evaluate("() => scrollTo(0, 0)");
        Axe.in(page).violations().forEach(this::find);
      }
    }

    private void find(String what) {
      findings.add(path + " #" + form + " " + typed + ": " + what);
    }

    /** A value that was understood may be written another way, but not with other letters. */
    private static String plain(String value) {
      return value.replace('\0', '\uFFFD').replaceAll("[\\s\\u00a0]", "");
    }

    private static String brief(String value) {
      return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
  }
}

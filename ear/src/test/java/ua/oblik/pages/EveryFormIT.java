package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * Every form that takes text, filled in as people and programs do by mistake or on purpose. It is
 * answered on the page: errors on top with the focus, each leading to its field, answers kept, no
 * violation of axe; or with good news. Nothing that was typed is ever run.
 */
class EveryFormIT {
  /**
   * Where the forms are, and whose.
   *
   * @param login empty for a stranger
   * @param opened pages that open from a list: the list, and the link to follow
   */
  private record Visitor(String login, List<String> pages, Map<String, String> opened) {
    @Override
    public String toString() {
      return login.isEmpty() ? "a stranger" : login;
    }
  }

  static Stream<Visitor> visitors() {
    return Stream.of(
        new Visitor(
            "",
            List.of(
                "/login", "/register", "/resend", "/forgotten", "/calculator", "/reset?token=none"),
            Map.of()),
        new Visitor(
            "taras@demo.oblik",
            List.of(
                "/portal/link",
                "/portal/readings",
                "/portal/request",
                "/portal/account",
                "/portal/payments",
                "/portal/profile",
                "/portal/security",
                "/portal/tokens",
                "/suggestions",
                "/poll"),
            Map.of()),
        new Visitor(
            "office@demo.oblik",
            List.of(
                "/portal/read-files?account=4100000022",
                "/portal/readings?account=4100000022",
                "/portal/payments",
                "/portal/reconciliation"),
            Map.of()),
        new Visitor(
            "admin@demo.oblik",
            List.of(
                "/office/link-requests",
                "/office/payments",
                "/office/suspense",
                "/office/imports",
                "/office/column-map",
                "/office/read-imports",
                "/office/hour-imports",
                "/office/rehearsals",
                "/office/runs",
                "/office/tariff-drafts",
                "/office/parameter?name=late-fee.percent-per-year",
                "/office/system",
                "/office/polls",
                "/office/adjust?no=4100000001",
                "/office/works"),
            Map.of(
                "/office/account?no=4100000001&tab=agreements", "main a[href*='deed=close']",
                "/office/account?no=4100000002&tab=agreements", "main a[href*='deed=change']",
                "/office/account?no=4100000003&tab=agreements", "main a[href*='deed=exchange']",
                "/office/account?no=4100000004&tab=agreements", "main a[href*='deed=handover']",
                "/office/reviews", "#reviews a[href*='review?id']",
                "/office/parked", "#parked a[href*='parked-case?id']",
                "/office/users?q=clerk2", "#users a[href*='user?id']",
                "/office/suggestions", "#suggestions a[href*='suggestion?id']")));
  }

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
      List.of("/office/review", "/office/parked-case", "/office/user", "/office/suggestion");

  private static final String TEXT_FIELDS =
      "input:is([type=text],[type=email],[type=tel],[type=password],:not([type])), textarea";
  private static final String FORMS = "main form[method=post]";

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

  @ParameterizedTest
  @MethodSource("visitors")
  void answersWhateverIsTyped(Visitor visitor) {
    List<String> findings = new ArrayList<>();
    int forms = 0;
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      if (!visitor.login.isEmpty()) {
        logIn(page, visitor.login);
      }
      for (String path : paths(page, visitor)) {
        for (String form : forms(page, path)) {
          forms++;
          for (Typed typed : Typed.values()) {
            if (isSendable(path, typed)) {
              new Attempt(page, path, form, typed, findings).make();
            }
          }
        }
      }
      findings.addAll(browser.complaints());
    }
    assertThat(findings).isEmpty();
    assertThat(forms).as("forms of " + visitor).isGreaterThanOrEqualTo(4);
  }

  private static boolean isSendable(String path, Typed typed) {
    return typed == Typed.NOTHING
        || typed == Typed.TOO_MUCH
        || typed == Typed.PASTED_BLANKS
        || IN_EARNEST.stream().noneMatch(path::startsWith);
  }

  private static List<String> paths(Page page, Visitor visitor) {
    List<String> paths = new ArrayList<>(visitor.pages);
    visitor.opened.forEach(
        (list, link) -> {
          page.navigate(list);
          paths.add(page.locator(link).first().getAttribute("href"));
        });
    return paths;
  }

  /** Ids of the forms of a page that take text or a file. */
  private static List<String> forms(Page page, String path) {
    page.navigate(path);
    return page.locator(FORMS + ":has(" + TEXT_FIELDS + ", input[type=file])").all().stream()
        .map(form -> form.getAttribute("id"))
        .toList();
  }

  private static void logIn(Page page, String email) {
    Browser.logIn(page, email);
    // A login keeps the language it was last read in; the titles are looked for in Ukrainian.
    page.navigate("/help?lang=uk");
  }

  /** One form sent once. */
  private record Attempt(Page page, String path, String form, Typed typed, List<String> findings) {

    void make() {
      page.navigate(path);
      page.evaluate("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
      Locator sent = page.locator("form[id='" + form + "']");
      if (sent.count() == 0) {
        return; // an attempt before was content with what was typed, and the form is done with
      }
      Map<String, String> kept = fill(sent);
      Locator buttons = sent.locator("[type=submit]:visible");
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
      } else if (page.locator("main :is([role=status], .live, table)").count() == 0) {
        find("nothing is said");
      }
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
      if (typed == Typed.NOTHING || typed == Typed.SCRIPT) {
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

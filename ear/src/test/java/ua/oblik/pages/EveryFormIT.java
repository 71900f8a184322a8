package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.pages.Place.customer;
import static ua.oblik.pages.Place.entity;
import static ua.oblik.pages.Place.staff;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.oblik.pages.FormByMistake.Typed;
import ua.oblik.pages.Place.Visitor;
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

  private static final String FORMS = "main form[method=post]";
  private static final Pattern FIELDS = Pattern.compile("<b:(input|text|area|password|photo)\\b");

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
    List<Place> places = placesOf(visitor);
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      logIn(page, visitor);
      for (Place place : places) {
        place.visit(page, made);
        String address = page.url().substring(OBLIK.address().length());
        for (String form : forms(page)) {
          filled.add(place.view());
          FormByMistake mistaken = new FormByMistake(page, address, form, findings);
          Stream.of(Typed.values())
              .filter(typed -> isSendable(address, typed))
              .forEach(mistaken::send);
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
    return page
        .locator(FORMS + ":has(" + FormByMistake.TEXT_FIELDS + ", input[type=file])")
        .all()
        .stream()
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
}

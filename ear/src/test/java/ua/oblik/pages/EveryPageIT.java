package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * Every page, on a phone and on a desk, light and dark, in three languages: axe (WCAG 2.2 A and
 * AA), console, width.
 */
class EveryPageIT {
  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/login",
          "/register",
          "/resend",
          "/forgotten",
          "/calculator",
          "/advisor",
          "/help",
          "/help?q=%D1%80%D0%B0%D1%85%D1%83%D0%BD%D0%BE%D0%BA",
          "/contact",
          "/status",
          "/tour",
          "/poll",
          "/suggestions",
          "/send-read",
          "/reading?pass=none",
          "/unsubscribe?letter=none",
          "/confirm?token=none",
          "/reset?token=none",
          "/invitation?token=none",
          "/nowhere");
  private static final List<String> PORTAL =
      List.of(
          "/portal/home",
          "/portal/link",
          "/portal/readings",
          "/portal/history",
          "/portal/bills",
          "/portal/meter",
          "/portal/payments",
          "/portal/pay",
          "/portal/consumption",
          "/portal/consumption?show=cost",
          "/portal/advisor",
          "/portal/accounts",
          "/portal/account",
          "/portal/request",
          "/portal/invitation?token=none",
          "/portal/requests",
          "/portal/new-request?kind=SEAL_BROKEN",
          "/portal/new-request?kind=CHANGE_NAME",
          "/portal/new-request?kind=DECLARE_EMPTY",
          "/portal/reconciliation",
          "/portal/profile",
          "/portal/security",
          "/portal/tokens",
          "/poll",
          "/suggestions");
  private static final List<String> OFFICE =
      List.of(
          "/office/home",
          "/office/link-requests",
          "/office/accounts",
          "/office/runs",
          "/office/rehearsals",
          "/office/reviews",
          "/office/parked",
          "/office/visits",
          "/office/requests",
          "/office/notices",
          "/office/announcements",
          "/office/tariffs",
          "/office/tariff-drafts",
          "/office/system",
          "/office/audit",
          "/office/users",
          "/office/suggestions",
          "/office/polls",
          "/office/works",
          "/office/account?no=4100000004",
          "/office/account?no=4100000004&tab=meters",
          "/office/account?no=4100000004&tab=reads",
          "/office/account?no=4100000004&tab=bills",
          "/office/account?no=4100000004&tab=entries",
          "/office/account?no=4100000004&tab=payments",
          "/office/account?no=4100000004&tab=orders",
          "/office/account?no=4100000004&tab=letters",
          "/office/account?no=4100000004&tab=trail");

  /** Pages of one thing, reached by the first link of a list. */
  private static final Map<String, String> OPENED =
      Map.of(
          "/office/account?no=4100000004&tab=bills", "#bills a[href*='bill?no']",
          "/office/runs", "#runs a[href*='run?id']",
          "/office/reviews", "#reviews a[href*='review?id']",
          "/office/parked", "#parked a[href*='parked-case?id']",
          "/office/suggestions", "#suggestions a[href*='suggestion?id']",
          "/office/polls", "#polls a[href*='poll?id']",
          "/office/users?q=clerk2", "#users a[href*='user?id']");

  private static final RunningOblik OBLIK = RunningOblik.get();

  @ParameterizedTest(name = "{0} px, {1}, {2}")
  @CsvSource({"360, LIGHT, uk-UA", "1280, DARK, uk-UA", "360, DARK, en-GB", "1280, LIGHT, ru-RU"})
  void isAccessibleAndQuiet(int width, ColorScheme scheme, String language) {
    List<String> findings = new ArrayList<>();
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(width, scheme, language);
      String shots = width + "-" + scheme + "-" + language;
      PUBLIC.forEach(path -> look(page, path, shots, findings));
      logIn(page, "taras@demo.oblik");
      PORTAL.forEach(path -> look(page, path, shots, findings));
      Page staff = browser.visitor(width, scheme, language);
      logIn(staff, "admin@demo.oblik");
      OFFICE.forEach(path -> look(staff, path, shots, findings));
      OPENED.forEach((list, link) -> look(staff, linked(staff, list, link), shots, findings));
      findings.addAll(
          browser.complaints().stream()
              .filter(complaint -> !complaint.contains("/nowhere"))
              .toList());
    }
    assertThat(findings).isEmpty();
  }

  private static void logIn(Page page, String email) {
    page.navigate("/login");
    page.fill("[id$='email']", email);
    page.fill("[id$='password']", RunningOblik.DEMO_PASSWORD);
    page.click("main form [type=submit]");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** Where the first such link of a list leads. */
  private static String linked(Page page, String list, String link) {
    page.navigate(list);
    return page.locator(link).first().getAttribute("href");
  }

  private static void look(Page page, String path, String shots, List<String> findings) {
    page.navigate(path);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "pages", shots, path.replaceAll("[^\\w]+", "_") + ".png")));
    new AxeBuilder(page)
        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                findings.add(path + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml()));
    if ((Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
      findings.add(path + ": wider than the screen");
    }
  }
}

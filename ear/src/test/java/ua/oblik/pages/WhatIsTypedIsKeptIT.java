package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * A customer on a bad line, on a page left open too long, or with a thumb on the back button: what
 * was typed stays, and nothing is sent twice.
 */
class WhatIsTypedIsKeptIT {
  private static final String CUSTOMER = "taras@demo.oblik";
  private static final String ASKING = "/portal/new-request?kind=VERIFY_METER";
  private static final String WORDS = "Диск крутиться, коли все вимкнено";
  private static final String NEARLY_OVER = "28:30";

  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void withoutAConnectionThePageSaysSoAndSendsOnceTheLineIsBack() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = customer(browser);
      String key = ask(page);
      page.context().setOffline(true);

      page.click("#send");

      page.waitForSelector("#asking #offline");
      assertThat(page.locator("#offline").innerText()).contains("Немає зв’язку");
      assertThat(page.inputValue("#comment")).isEqualTo(WORDS);

      page.context().setOffline(false);
      Arrival.at(page, () -> page.click("#offline button"));

      assertThat(page.url()).contains("/portal/my-request");
      assertThat(
              OBLIK.countCustomer(
                  "select count(*) from customer_request where form_key = '" + key + "'"))
          .isOne();
      page.navigate(ASKING);
      assertThat(page.inputValue("#comment")).as("what was answered is not kept").isEmpty();
    }
  }

  @Test
  void aFormLostOnItsWayStandsOnItsPageAgainUnderTheSameKey() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = customer(browser);
      String key = ask(page);
      page.route(
          "**/portal/new-request*",
          route -> {
            if (route.request().method().equals("POST")) {
              route.abort("connectionreset");
            } else {
              route.resume();
            }
          });
      page.click("#send");
      page.waitForURL("chrome-error://**");
      page.unroute("**/portal/new-request*");

      page.goBack();

      page.waitForSelector("#asking #restored");
      page.waitForFunction(
          "() => document.getElementById('restored').getBoundingClientRect().top > 0");
      assertThat(page.inputValue("#comment")).isEqualTo(WORDS);
      assertThat(page.inputValue("#key")).isEqualTo(key);
    }
  }

  @Test
  void backAndReloadNeedNoSecondSending() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = customer(browser);
      page.navigate("/portal/readings");
      page.fill("#T1", "не число");
      Arrival.at(page, () -> page.click("#submit"));
      assertThat(page.locator(".errors").count()).isOne();
      assertThat(page.url()).contains("account=", "point=");

      Response again = page.reload();

      assertThat(again.request().method()).isEqualTo("GET");
      assertThat(page.inputValue("#T1")).isEqualTo("не число");

      page.fill("#T1", "теж не число");
      Arrival.at(page, () -> page.click("#submit"));
      page.navigate("/portal/history");
      Response back = page.goBack();

      assertThat(back.request().method()).isEqualTo("GET");
      assertThat(back.status()).isEqualTo(200);
      assertThat(page.inputValue("#T1")).isEqualTo("теж не число");
    }
  }

  @Test
  void theEndOfTheSessionIsToldAheadAndCanBePutOff() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      page.clock().install();
      Browser.logIn(page, CUSTOMER);
      page.navigate("/portal/readings?lang=uk");
      page.fill("#T1", "не число");

      page.clock().fastForward(NEARLY_OVER);
      page.waitForSelector("#session-ending[open]");
      assertThat(page.evaluate("() => document.activeElement.matches('[data-stay]')"))
          .isEqualTo(true);
      assertThat(page.locator("#session-ending [data-trouble]").isVisible()).isFalse();
      assertThat(Axe.in(page).violations()).isEmpty();
      page.waitForResponse("**/session", () -> page.keyboard().press("Enter"));
      page.waitForFunction("() => !document.getElementById('session-ending').open");

      page.clock().fastForward(NEARLY_OVER);
      page.waitForSelector("#session-ending[open]");
      page.context().clearCookies();
      page.clock().fastForward("02:00");
      page.waitForSelector("#session-ended[open]");
      Arrival.at(page, () -> page.click("#session-ended a"));
      assertThat(page.url()).contains("/login");
      page.fill("#email", CUSTOMER);
      page.fill("#password", RunningOblik.DEMO_PASSWORD);
      Arrival.at(page, () -> page.click("main form [type=submit]"));
      assertThat(page.url()).contains("/portal/readings");
      page.waitForSelector("#readings #restored");
      assertThat(page.inputValue("#T1")).isEqualTo("не число");
    }
  }

  private static Page customer(Browser browser) {
    Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
    Browser.logIn(page, CUSTOMER);
    page.navigate("/portal/home?lang=uk");
    return page;
  }

  /** Fills in a request; its key. */
  private static String ask(Page page) {
    page.navigate(ASKING);
    page.locator("#asking input[type=radio]").first().check();
    page.fill("#comment", WORDS);
    return page.inputValue("#key");
  }
}

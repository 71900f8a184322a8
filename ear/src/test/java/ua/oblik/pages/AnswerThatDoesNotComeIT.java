package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** The connection is lost, the session ends, the person goes back: nothing typed is lost. */
class AnswerThatDoesNotComeIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String READINGS = "/portal/readings?account=4100000004";

  @Test
  void withoutAConnectionNothingIsSentAndThePageSaysSo() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = typed(browser, "1");
      page.context().setOffline(true);

      page.click("#submit");

      page.waitForSelector("#offline");
      assertThat(page.locator("#offline").innerText()).contains("Немає зв’язку");
      assertThat(page.inputValue("#T1")).isEqualTo("1");
      page.context().setOffline(false);
      page.waitForSelector("#offline", hidden());
      Arrival.at(page, () -> page.click("#submit"));
      assertThat(page.locator("main").innerText()).contains("Введено 1 кВт·год");
    }
  }

  @Test
  void whoComesBackFromABrokenConnectionFindsTheDigits() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = typed(browser, "2");
      page.route("**/portal/readings", route -> route.abort());
      page.click("#submit");
      page.waitForURL("chrome-error://**");
      page.unroute("**/portal/readings");

      page.goBack();

      page.waitForSelector("#kept");
      assertThat(page.inputValue("#T1")).isEqualTo("2");
      page.navigate(READINGS);
      assertThat(page.inputValue("#T1")).isEmpty();
    }
  }

  @Test
  void aPageThatAnsweredAFormIsComeBackToWithoutSendingAgain() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = typed(browser, "3");
      Arrival.at(page, () -> page.click("#submit"));
      assertThat(page.locator("main").innerText()).contains("Введено 3 кВт·год");
      assertThat(page.url()).endsWith(READINGS);
      page.navigate("/portal/bills");

      page.goBack();

      assertThat(page.locator("h1").innerText()).isEqualTo("Передати покази");
      assertThat(page.locator("main").innerText()).doesNotContain("Введено 3 кВт·год");
    }
  }

  @Test
  void theEndOfTheSessionIsToldAheadAndCanBePutOff() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "taras@demo.oblik");
      page.clock().install();
      page.navigate(READINGS);
      page.clock().fastForward("27:00");
      assertThat(page.isVisible("#idle")).isFalse();

      page.clock().fastForward("01:30");

      page.waitForSelector("#idle");
      assertThat(page.locator("#idle").innerText()).contains("За дві хвилини");
      page.click("#idle button");
      page.waitForSelector("#idle", hidden());
    }
  }

  private static Page typed(Browser browser, String digits) {
    Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
    Browser.logIn(page, "taras@demo.oblik");
    page.navigate(READINGS);
    page.fill("#T1", digits);
    return page;
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
  }
}

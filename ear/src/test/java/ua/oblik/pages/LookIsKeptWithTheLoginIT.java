package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** Language and look chosen in the profile, found again with another browser. */
class LookIsKeptWithTheLoginIT {
  private static final String CUSTOMER = "olena@demo.oblik";
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void isThereAtTheNextLogin() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, CUSTOMER);
      choose(page, "EN", "DARK");
      assertLook(page, "en", "dark");

      Page elsewhere = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(elsewhere, CUSTOMER);
      assertLook(elsewhere, "en", "dark");
      elsewhere.navigate("/portal/profile");
      assertThat(elsewhere.inputValue("#language")).isEqualTo("EN");
      assertThat(elsewhere.inputValue("#theme")).isEqualTo("DARK");

      choose(elsewhere, "UK", "SYSTEM");
      assertLook(elsewhere, "uk", "system");
    }
  }

  /** Two windows of one person may choose at the same moment; whoever was later has chosen. */
  @Test
  void isChosenInManyWindowsAtOnce() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "taras@demo.oblik");
      Object answers =
          page.evaluate(
              """
              () => Promise.all(
                  Array.from({length: 24}, (_, i) =>
                      fetch('/portal/profile?lang=' + ['en', 'ru', 'uk'][i % 3],
                              {redirect: 'manual'})
                          .then(answer => answer.type)))
              """);
      assertThat((List<?>) answers).hasSize(24).allMatch("opaqueredirect"::equals);
    }
  }

  private static void choose(Page page, String language, String theme) {
    page.navigate("/portal/profile");
    page.selectOption("#language", language);
    page.selectOption("#theme", theme);
    Arrival.at(page, () -> page.click("#chooseLook"));
    assertThat(page.locator("main [role=status]").first().isVisible()).isTrue();
  }

  private static void assertLook(Page page, String language, String theme) {
    assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
    assertThat(page.getAttribute("html", "data-theme")).isEqualTo(theme);
  }
}

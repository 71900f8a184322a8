package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** An administrator has the most sections; on a small desk all of them are seen at once. */
class SectionsOfTheOfficeFitIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en", "ru"})
  void onADesk(String language) {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, language);
      Browser.logIn(page, "admin@demo.oblik");
      page.navigate("/office/tariff-drafts?lang=" + language);

      assertThat((Integer) page.evaluate("document.querySelector('.nav').scrollWidth"))
          .isLessThanOrEqualTo(
              (Integer) page.evaluate("document.querySelector('.nav').clientWidth"));
      assertThat(page.locator(".nav [aria-current]:not([aria-current=false])").count()).isOne();
    }
  }
}

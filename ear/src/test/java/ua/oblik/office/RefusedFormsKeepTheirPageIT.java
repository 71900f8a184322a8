package ua.oblik.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** A form sent without what it needs: the page says so and still shows what it is about. */
class RefusedFormsKeepTheirPageIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @ParameterizedTest(name = "{1}, {2}")
  @CsvSource({
    "/office/reviews, /office/review, reject",
    "/office/payments, /office/payment, reverse",
    "/office/parked, /office/parked-case, resolve"
  })
  void saysWhatIsMissingBesideWhatItIsAbout(String list, String address, String button) {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "clerk@demo.oblik");
      page.navigate(list);
      Arrival.at(page, () -> page.locator("main a[href*='" + address + "?']").first().click());
      String about = page.locator("main .facts").first().innerText();
      String title = page.locator("h1").innerText();

      Arrival.at(page, () -> page.click("#" + button));

      assertThat(page.locator(".errors").count()).isOne();
      assertThat(page.locator("main .facts").first().innerText()).isEqualTo(about);
      assertThat(page.locator("h1").innerText()).isEqualTo(title);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}

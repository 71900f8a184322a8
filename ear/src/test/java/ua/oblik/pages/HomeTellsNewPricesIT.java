package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;
import ua.oblik.system.TariffDesk;

/** Coefficients of two zones change in three weeks: a flat with two zones sees both prices. */
class HomeTellsNewPricesIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void namesTheHoursOfEachPriceAndNoBlockWhereThereIsOne() {
    try (Browser browser = new Browser(OBLIK.address())) {
      TariffDesk.prepareZones(
          TariffDesk.of(browser, "clerk@demo.oblik", 1280), "25.11.2025", "01.11.2025", "0,6");
      TariffDesk.publishIn(TariffDesk.of(browser, "clerk2@demo.oblik", 1280), "zoneDrafts");
      Page home = browser.visitor(360, ColorScheme.DARK, "uk-UA");
      Browser.logIn(home, "taras@demo.oblik");

      home.navigate("/portal/home?account=4100000003");

      String notice = home.locator("main .notice:has(.facts)").innerText();
      assertThat(notice.replace('\u00a0', ' '))
          .contains("25.11.2025", "День: 4,32 ₴", "Ніч: 2,16 ₴", "Ніч: 2,592 ₴")
          .doesNotContain("споживання:");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}

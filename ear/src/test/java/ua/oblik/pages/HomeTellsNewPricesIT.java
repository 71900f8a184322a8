package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** Coefficients of two zones change in three weeks: a flat with two zones sees both prices. */
class HomeTellsNewPricesIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void namesTheHoursOfEachPriceAndNoBlockWhereThereIsOne() {
    try (Browser browser = new Browser(OBLIK.address())) {
      prepare(drafts(browser, "clerk@demo.oblik"));
      Page other = drafts(browser, "clerk2@demo.oblik");
      Arrival.at(other, other.locator("#zoneDrafts .button.primary")::click);
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

  private static Page drafts(Browser browser, String email) {
    Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
    Browser.logIn(page, email);
    page.navigate("/office/tariff-drafts");
    return page;
  }

  private static void prepare(Page page) {
    page.selectOption("[id='zones']", "2");
    page.fill("[id='zonesFrom']", "25.11.2025");
    page.fill("[id='coefficient1']", "1");
    page.fill("[id='coefficient2']", "0,6");
    page.fill("[id='zonesActOn']", "01.11.2025");
    page.fill("[id='zonesArticle']", "1");
    page.fill("[id='zonesNameUk']", "Постанова про зони");
    page.fill("[id='zonesNameEn']", "Resolution on zones");
    page.fill("[id='zonesNameRu']", "Постановление о зонах");
    Arrival.at(page, () -> page.click("#prepareZones"));
  }
}

package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** A firm with three service points finds each of its meters, and sees which read is whose. */
class AccountWithSeveralMetersIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String ACCOUNT = "4100000022";
  private static final List<String> METERS = List.of("23000352", "23000356", "23000360");

  @Test
  void offersEveryMeterAndLeadsFromOneToTheNext() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = visitor(browser);
      page.navigate("/portal/home?account=" + ACCOUNT);
      assertThat(page.locator("main").innerText()).contains(METERS);

      page.navigate("/portal/readings?account=" + ACCOUNT);
      Locator places = page.locator("nav.places a");
      assertThat(places.count()).isEqualTo(METERS.size());
      assertThat(page.locator("main").innerText()).contains("Інші лічильники цього рахунка");
      Arrival.at(page, () -> places.filter(named("23000356")).click());

      assertThat(page.locator("nav.places [aria-current=page]").innerText()).contains("23000356");
      page.fill("#T1", raised(page, "T1"));
      page.fill("#R1", raised(page, "R1"));
      Arrival.at(page, () -> page.click("#submit"));

      assertThat(page.url()).contains("/portal/receipt");
      Locator next = page.locator("main a.button.primary");
      assertThat(next.innerText()).contains("Далі: лічильник 23000352");
      Arrival.at(page, next::click);
      assertThat(page.locator("nav.places [aria-current=page]").innerText()).contains("23000352");
      assertThat(places.filter(named("23000356")).innerText()).contains("Покази передано");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void namesTheMeterBesideEveryReadAndEveryLineOfABill() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = visitor(browser);
      page.navigate("/portal/history?account=" + ACCOUNT);
      assertThat(page.locator("main table").innerText()).contains(METERS);
      Locator years = page.locator("nav .chips a[href*='year=']");
      String earlier = years.last().innerText();
      Arrival.at(page, years.last()::click);
      assertThat(page.locator("main tbody th .cell").allInnerTexts())
          .isNotEmpty()
          .allMatch(day -> day.endsWith("." + earlier));

      page.navigate("/portal/bills?account=" + ACCOUNT);
      Arrival.at(page, () -> page.locator("main a[href*='bill?no']").first().click());

      assertThat(page.locator("[id$='lines']").innerText()).contains(METERS);
      assertThat(page.locator("main").innerText()).contains(ACCOUNT, "Січ Логістика");
      Locator settlement = page.locator("[id$='settlement']");
      assertThat(settlement.innerText()).contains("Платіж, ", "Нараховано за цим рахунком");
      String left = settlement.locator("tbody tr").last().locator("td .cell").innerText();
      assertThat(page.locator("main dl.facts").innerText()).contains(left);
    }
  }

  private static Page visitor(Browser browser) {
    Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
    Browser.logIn(page, "office@demo.oblik");
    return page;
  }

  private static Locator.FilterOptions named(String meter) {
    return new Locator.FilterOptions().setHasText(meter);
  }

  /** One more than the read before, which stands in the hint of the field. */
  private static String raised(Page page, String register) {
    String before = page.locator("[id='" + register + "-hint'] strong").innerText();
    return Long.toString(Long.parseLong(before.replaceAll("\\D", "")) + 1);
  }
}

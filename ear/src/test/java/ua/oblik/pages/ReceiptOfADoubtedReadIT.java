package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * A read far above what the home can draw is confirmed and waits for staff. It counts for nothing
 * yet, which is not the same as a consumption of nothing.
 */
class ReceiptOfADoubtedReadIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void tellsNoConsumption() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "taras@demo.oblik");
      page.navigate("/portal/readings?account=4100000004");
      page.fill("#T1", Long.toString(new OneAccount(OBLIK, "4100000004").lastRead("T1") + 50_000));
      Arrival.at(page, () -> page.click("#submit"));
      page.locator("#readings input[type=checkbox]").first().check();
      Arrival.at(page, () -> page.click("#submit"));

      assertThat(page.url()).contains("/portal/receipt?");
      assertThat(page.locator("main").innerText())
          .contains("Перевіряється")
          .doesNotContain("Спожито")
          .doesNotContain("0\u00a0кВт·год");
      page.navigate("/portal/history?account=4100000004");
      assertThat(page.locator("main tbody tr").first().innerText())
          .doesNotContain("\n0\u00a0кВт·год");
      assertThat(
              page.request()
                  .get("/portal/reads-file?account=4100000004&as=csv")
                  .text()
                  .lines()
                  .filter(line -> line.contains(";Перевіряється;")))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).contains(";;Передав споживач;"));
    }
  }

  @Test
  void tellsNoneWithoutALoginEither() {
    OneAccount home = new OneAccount(OBLIK, "4100000002");
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      page.navigate("/send-read");
      page.fill("#accountNumber", home.number());
      page.fill("#proof", home.meter());
      Arrival.at(page, () -> page.click("#submit"));
      page.fill("#T1", Long.toString(home.lastRead("T1") + 50_000));
      Arrival.at(page, () -> page.click("#submit"));
      page.locator("#readings input[type=checkbox]").first().check();
      Arrival.at(page, () -> page.click("#submit"));

      assertThat(page.locator("main").innerText())
          .contains("Покази надіслано на перевірку")
          .doesNotContain("Спожито")
          .doesNotContain("0\u00a0кВт·год");
    }
  }
}

package ua.oblik.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** A clerk brings a file and looks on: what became of each row is there without a reload. */
class ImportSeenToItsEndIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  private static final String ROWS =
      """
      externalId;account;amount;valueDate;payer;purpose;bill
      SEEN-1;4100000004;100.00;2025-11-04;Тарас Мельник;о/р 4100000004;
      SEEN-2;4100000001;abc;2025-11-04;;;
      """;

  @Test
  void showsItsRowsWhenItIsThrough() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "clerk@demo.oblik");
      page.navigate("/office/imports");
      page.setInputFiles(
          "#file",
          new FilePayload("payments.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
      Arrival.at(page, () -> page.click("#bring"));

      assertThat(page.locator("#state .status")).hasText("Опрацьовано");
      assertThat(page.locator("#importrows")).containsText("SEEN-2");
      assertThat(page.locator("#importrows a[href*='payment?id']")).hasCount(1);
      assertThat(browser.complaints()).isEmpty();
    }
  }
}

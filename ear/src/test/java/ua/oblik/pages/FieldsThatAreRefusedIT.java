package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** What a form must not make something else of: it is refused beside its field, and marked. */
class FieldsThatAreRefusedIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  /** Two zones of three are not the two zones of another meter. */
  @ParameterizedTest(name = "{0} zones without {1}")
  @CsvSource({"3, z3T3", "3, z3T1", "2, z2T2", "1, z1T1"})
  void calculatorWantsEveryZone(String zones, String empty) {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      page.navigate("/calculator");
      page.check("[name=zones][value='" + zones + "']");
      for (int zone = 1; zone <= Integer.parseInt(zones); zone++) {
        String field = "z" + zones + "T" + zone;
        page.fill("#" + field, field.equals(empty) ? "" : "100");
      }

      Arrival.at(page, () -> page.click("#calculate"));

      assertThat(page.locator("main .amount").count()).isZero();
      assertThat(page.locator("[id='" + empty + "-error']").innerText())
          .contains("Введіть обсяг для цієї зони");
      assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(1);
      assertThat(page.locator("#" + empty).getAttribute("aria-invalid")).isEqualTo("true");
    }
  }

  @Test
  void businessDateMovesNoFurtherThanAYear() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "admin@demo.oblik");
      page.navigate("/office/system");
      page.fill("#day", "10.01.2040");

      Arrival.at(page, () -> page.click("#set"));

      assertThat(page.locator("[id='day-error']").innerText()).contains("05.11.2026");
      assertThat(page.locator("#day").inputValue()).isEqualTo("10.01.2040");
      assertThat(OBLIK.textOfCustomer("select today::text from business_date"))
          .isEqualTo("2025-11-05");
    }
  }
}

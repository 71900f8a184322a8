package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/** Taras looks from months to days to hours of a flat with two zones, on a telephone. */
class DaysAndHoursOfAMeterIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String FLAT = "?account=4100000003";

  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void tarasLogsIn() {
    browser = new Browser(OBLIK.address());
    page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
    Browser.logIn(page, "taras@demo.oblik");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void monthsLeadToDaysAndDaysToHours() {
    page.navigate("/portal/consumption" + FLAT);
    page.locator("main nav a[href*='/portal/days']").first().click();
    assertThat(page.locator("#days tbody tr").count()).as("four days of November").isEqualTo(4);

    page.locator("a[rel=prev]").click();
    assertThat(page.locator("#days tbody tr").count()).isEqualTo(31);
    assertThat(page.locator("ol.chart li").count()).isEqualTo(31);
    assertThat(page.locator("ol.chart rect.before").first().getAttribute("height"))
        .as("the same day of October 2024")
        .isNotEqualTo("0");

    page.locator("#days tbody a[href*='2025-10-26']").click();
    assertThat(page.locator("#hours tbody tr").count()).isEqualTo(25);
    assertThat(page.locator("#hours").textContent()).contains("(UTC+03:00)", "(UTC+02:00)");
    assertThat(page.locator("#hours").textContent()).contains("День", "Ніч").doesNotContain("T1");
  }

  @Test
  void whatIsAskedFarAwayIsTheNearestThereIs() {
    page.navigate("/portal/days" + FLAT + "&month=1999-01");
    assertThat(page.locator("#days tbody a").first().getAttribute("href")).contains("2024-10-01");
    page.navigate("/portal/hours" + FLAT + "&day=2099-01-01");
    assertThat(page.locator("#hours tbody tr").count()).isEqualTo(24);
  }

  @Test
  void filesHaveWhatThePageShows() {
    assertThat(file("&month=2025-10&as=csv").lines()).hasSize(1 + 31);
    assertThat(file("&month=2025-11&as=csv"))
        .contains(";День (T1), кВт·год;Ніч (T2), кВт·год;Спожито;Торік;Орієнтовна вартість;Основа")
        .containsPattern("01\\.11\\.2025;24;[^;]+;[^;]+;5,346;5,308;19,08;Виміряно");
    assertThat(file("&day=2025-10-26&as=csv").lines()).hasSize(1 + 25);
    assertThat(file("&day=2025-10-26&as=espi"))
        .contains("<espi:intervalLength>3600</espi:intervalLength>");
    assertThat(file("&month=2025-10&as=espi"))
        .contains("<espi:duration>90000</espi:duration>", "<espi:duration>86400</espi:duration>");
  }

  @Test
  void whereNothingIsMeasuredByTheHourThePageSaysWhatToDo() {
    page.navigate("/portal/days?account=4100000004");
    assertThat(page.locator("main a[href*='kind=REPLACE_METER']").count()).isOne();
    assertThat(page.locator("#days").count()).isZero();
    assertThat(page.request().get("/portal/hours-file?account=4100000004&as=csv").status())
        .isEqualTo(404);
  }

  private static String file(String query) {
    APIResponse answer = page.request().get("/portal/hours-file" + FLAT + query);
    assertThat(answer.status()).as(query).isEqualTo(200);
    return answer.text();
  }
}

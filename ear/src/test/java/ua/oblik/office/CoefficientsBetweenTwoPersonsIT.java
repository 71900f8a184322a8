package ua.oblik.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;
import ua.oblik.system.TariffDesk;

/**
 * One clerk prepares coefficients of two zones from 16 February 2027 on: the night counts 0.25
 * instead of 0.5. They count once a second clerk has published them, and February is charged by
 * days: of 280 kWh by night at 4.32 UAH 150 lie before the change, 130 after it.
 */
class CoefficientsBetweenTwoPersonsIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String IN_FORCE =
      "select count(*) from zone_coefficient where zones = 2 and effective_from = '2027-02-16'";

  @Test
  void countFromTheirDayOnOnceASecondPersonHasPublishedThem() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page clerk = TariffDesk.of(browser, "clerk@demo.oblik", 360);
      prepare(clerk, "0,25");
      assertThat(clerk.locator("#zoneDrafts").innerText()).contains("16.02.2027", "0,25", "Ірина");
      assertThat(clerk.locator("#zoneDrafts [type=submit]").all())
          .as("decisions of whoever prepared it")
          .hasSize(1);
      assertThat(OBLIK.countCustomer(IN_FORCE)).isZero();
      assertThat(night("2027-02")).isEqualTo("604.80");

      Page other = TariffDesk.of(browser, "clerk2@demo.oblik", 360);
      TariffDesk.publishIn(other, "zoneDrafts");

      assertThat(OBLIK.countCustomer(IN_FORCE)).isEqualTo(2);
      assertThat(night("2027-01")).isEqualTo("604.80");
      assertThat(night("2027-02")).isEqualTo("464.40");
      assertThat(night("2027-03")).isEqualTo("302.40");
      other.navigate("/office/tariffs");
      assertThat(other.locator("#zones").innerText()).contains("16.02.2027", "Постанова про зони");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void isAnsweredBesideTheFormIfItIsNone() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page clerk = TariffDesk.of(browser, "clerk@demo.oblik", 360);
      prepare(clerk, "0");
      assertThat(clerk.locator(".errors").innerText()).contains("коефіцієнти");
      assertThat(clerk.locator("[id='zonesNameUk']").inputValue()).isEqualTo("Постанова про зони");
    }
  }

  private static void prepare(Page page, String night) {
    TariffDesk.prepareZones(page, "16.02.2027", "15.01.2027", night);
  }

  /** What 280 kWh by night and none by day cost a household in a town. */
  private static String night(String month) {
    JsonObject quote =
        Api.anonymous(OBLIK.address())
            .post(
                "/quotes",
                "{\"class\": \"URBAN\", \"month\": \"%s\", \"consumption\": {\"T1\": 0, \"T2\": 280}}"
                    .formatted(month),
                "")
            .json();
    return quote.get("total").getAsString();
  }
}

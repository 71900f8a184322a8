package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;

/**
 * On a phone: choose a sum, look once more, pay at the gateway that stands for a bank, come back.
 */
class CustomerPaysByCardIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void declinedThenAtTheBankThenPaid() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "olena@demo.oblik");

      page.navigate("/portal/pay");
      page.check("input[value='OWN']");
      Arrival.at(page, () -> page.click("#next"));
      assertThat(page.locator("#own-error").innerText()).contains("Впишіть суму");
      page.fill("#own", "50,00");
      page.click("#next");
      page.waitForURL("**/portal/checkout?**");
      assertThat(page.locator("main .figure").innerText()).contains("50,00");
      assertThat(page.locator("script[src^='http']").count()).isZero();

      page.click("#gateway [type=submit]");
      page.waitForURL("**/simulator");
      page.click("#decline");
      page.waitForURL("**/portal/payment?**");
      assertThat(page.locator("h1").innerText()).contains("Банк відхилив");

      page.click("main a.primary");
      page.waitForURL("**/portal/checkout?**");
      page.click("#gateway [type=submit]");
      page.waitForURL("**/simulator");
      page.click("#later");
      page.waitForURL("**/portal/payment?**");
      assertThat(page.locator("h1").innerText()).contains("Чекаємо на відповідь банку");
      String receipt = page.url();
      page.navigate("/portal/home");
      assertThat(page.locator("main .notice").first().innerText()).contains("50,00");

      page.navigate(receipt);
      Arrival.at(page, () -> page.click("#ask"));
      assertThat(page.locator("h1").innerText()).contains("Оплату зараховано");
      page.navigate("/portal/payments");
      assertThat(page.locator("#payments tbody tr").first().innerText())
          .contains("50,00")
          .contains("навчальна оплата");
      assertThat(browser.complaints()).isEmpty();
    }
    assertThat(OBLIK.violations()).isEmpty();
  }

  @Test
  void aReportWithoutABodyIsRefusedInWords() throws Exception {
    HttpRequest empty =
        HttpRequest.newBuilder(URI.create(OBLIK.address() + "/api/v1/card-reports/SIMULATOR"))
            .POST(BodyPublishers.noBody())
            .build();

    HttpResponse<String> answer = HttpClient.newHttpClient().send(empty, BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("/problems/body-missing");
  }

  @Test
  void aReportThatTheGatewayDidNotSignIsRefused() throws Exception {
    HttpRequest forged =
        HttpRequest.newBuilder(URI.create(OBLIK.address() + "/api/v1/card-reports/SIMULATOR"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("data=e30%3D&signature=e30%3D"))
            .build();

    assertThat(HttpClient.newHttpClient().send(forged, BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }
}

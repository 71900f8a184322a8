package ua.oblik.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.RunningOblik;
import ua.oblik.system.TariffDesk;

/**
 * One clerk prepares rates from February 2027 on: 5.00 UAH up to 100 kWh, 6.00 above. They count
 * once a second clerk has published them, not before, and never by the hand that prepared them.
 */
class RatesBetweenTwoPersonsIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String PUBLISHED =
      "select count(*) from rate_version where effective_from = '2027-02-01' and state = 'PUBLISHED'";

  @Test
  void countOnceASecondPersonHasPublishedThem() {
    String before = quote("2027-03");
    String earlier = quote("2027-01");
    try (Browser browser = new Browser(OBLIK.address())) {
      Page clerk = TariffDesk.of(browser, "clerk@demo.oblik", 768);
      prepare(clerk, "URBAN", "1.2.2027");
      assertThat(clerk.locator("#drafts").innerText()).contains("01.02.2027", "Ірина Яценко");
      assertThat(buttons(clerk)).as("decisions of whoever prepared it").hasSize(1);
      assertThat(quote("2027-03")).isEqualTo(before);

      prepare(clerk, "URBAN", "1.2.2027");
      assertThat(clerk.locator(".errors").innerText()).isNotBlank();
      assertThat(clerk.locator("[id='nameUk']").inputValue()).isEqualTo("Постанова про ціни");

      Page other = TariffDesk.of(browser, "clerk2@demo.oblik", 768);
      assertThat(buttons(other)).hasSize(2);
      TariffDesk.publishIn(other, "drafts");
      assertThat(buttons(other)).isEmpty();
      assertThat(browser.complaints()).isEmpty();

      assertThat(OBLIK.countCustomer(PUBLISHED)).isOne();
      assertThat(quote("2027-03")).isEqualTo("800.00");
      assertThat(quote("2027-01")).isEqualTo(earlier);
      other.navigate("/office/tariffs?class=URBAN");
      assertThat(other.locator("main").innerText()).contains("Постанова про ціни");
    }
  }

  /** Another person decides on a draft above while the page is open: the list has moved by then. */
  @Test
  void aButtonMeansItsRowAlsoWhenTheListHasMoved() {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page clerk = TariffDesk.of(browser, "clerk@demo.oblik", 768);
      prepare(clerk, "RURAL", "1.5.2027");
      prepare(clerk, "RURAL", "1.6.2027");
      Page other = TariffDesk.of(browser, "clerk2@demo.oblik", 768);

      Arrival.at(clerk, row(clerk, "01.06.2027").locator(".danger")::click);
      Arrival.at(other, row(other, "01.05.2027").locator(".primary")::click);

      assertThat(stateOf("2027-06-01")).isEqualTo("REJECTED");
      assertThat(stateOf("2027-05-01")).isEqualTo("PUBLISHED");
    }
  }

  private static Locator row(Page page, String from) {
    return page.locator("#drafts tbody tr", new Page.LocatorOptions().setHasText(from));
  }

  private static String stateOf(String from) {
    return OBLIK.textOfCustomer(
        "select state from rate_version where effective_from = '" + from + "'");
  }

  private static List<Locator> buttons(Page page) {
    return page.locator("#drafts [type=submit]").all();
  }

  private static void prepare(Page page, String customerClass, String from) {
    page.selectOption("[id='customerClass']", customerClass);
    page.fill("[id='from']", from);
    page.fill("[id='rate1']", "5,00");
    page.fill("[id='upTo1']", "100");
    page.fill("[id='rate2']", "6,00");
    page.fill("[id='actOn']", "15.01.2027");
    page.fill("[id='article']", "1");
    page.fill("[id='nameUk']", "Постанова про ціни");
    page.fill("[id='nameEn']", "Resolution on prices");
    page.fill("[id='nameRu']", "Постановление о ценах");
    Arrival.at(page, () -> page.click("#prepare"));
  }

  /** What 150 kWh of a household in a town cost, or why that cannot be told. */
  private static String quote(String month) {
    Api.Answer answer =
        Api.anonymous(OBLIK.address())
            .post(
                "/quotes",
                "{\"class\": \"URBAN\", \"month\": \"%s\", \"consumption\": {\"T1\": 150}}"
                    .formatted(month),
                "");
    return answer.status() == 200 ? answer.json().get("total").getAsString() : answer.text();
  }
}

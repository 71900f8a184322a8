package ua.oblik.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * A read that October was billed on turns out ten kilowatt-hours too high. What a clerk types is
 * kept when it is refused; the right value replaces the read and the bill, both.
 */
class BilledReadCorrectedIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final long TOO_HIGH_BY = 10;

  private final OneAccount olenas = new OneAccount(OBLIK, "4100000002");

  @Test
  void replacesTheReadAndTheBill() {
    String old = olenas.billUntil("2025-11-01");
    long right = closingRead(old) - TOO_HIGH_BY;
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.DARK, "uk-UA");
      Browser.logIn(page, "clerk2@demo.oblik");
      page.navigate("/office/bill?no=" + old);
      Arrival.at(page, () -> page.click("a[href*='correct-read'][href*='closing']"));

      String shown = page.locator("main .facts").innerText();
      send(page, "десять", "");
      assertThat(page.locator("[id='T1']").inputValue()).isEqualTo("десять");
      assertThat(page.locator("[id='T1']").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(page.locator("main .facts").innerText()).isEqualTo(shown);

      send(page, "1", "цифри переплутано");
      assertThat(page.locator(".errors").count()).isPositive();
      assertThat(page.locator("[id='T1']").inputValue()).isEqualTo("1");
      assertThat(page.locator("[id='note']").inputValue()).isEqualTo("цифри переплутано");
      assertThat(olenas.billUntil("2025-11-01")).isEqualTo(old);

      send(page, Long.toString(right), "цифри переплутано");
      assertThat(page.url()).contains("/office/bill?no=");
      check(old, page.url().replaceAll(".*no=", ""), right);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void send(Page page, String value, String note) {
    page.fill("[id='T1']", value);
    page.fill("[id='note']", note);
    Arrival.at(page, () -> page.click("#send"));
  }

  private void check(String old, String issued, long right) {
    assertThat(issued).isNotEqualTo(old);
    assertThat(closingRead(issued)).isEqualTo(right);
    assertThat(energy(old) - energy(issued)).isEqualTo(TOO_HIGH_BY * 1000);
    assertThat(olenas.charges(old) - olenas.charges(issued)).as("10 kWh at 4.32").isEqualTo(4_320);
    assertThat(olenas.isReplaced(old, issued)).isTrue();
    assertThat(olenas.lastRead("T1")).isEqualTo(right);
    assertThat(
            OBLIK.countMeter(
                "select count(*) from read_submission where quality = 'EDITED' and service_point_id = "
                    + olenas.point()))
        .isOne();
    assertThat(OBLIK.violations()).isEmpty();
  }

  /** The read that the bill ends with, whole kilowatt-hours. */
  private long closingRead(String bill) {
    String shown =
        OBLIK
            .apiAs("olena@demo.oblik")
            .get("/bills/" + bill)
            .json()
            .getAsJsonArray("segments")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("closing")
            .getAsJsonObject("registers")
            .get("T1")
            .getAsString();
    return Math.round(Double.parseDouble(shown));
  }

  private static long energy(String bill) {
    return OBLIK.countCustomer("select sum(energy_wh) from bill_segment where bill_no = " + bill);
  }
}

package ua.oblik.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * Olena's half price within 60 kWh comes to light after October was billed: a clerk cancels the
 * bill and bills again. What the page shows before is what the bill charges, and Olena gets it by
 * mail.
 */
class BillCancelledAndBilledAgainIT {
  private static final RunningOblik OBLIK = RunningOblik.get();

  private final OneAccount olenas = new OneAccount(OBLIK, "4100000002");

  @Test
  void theNewBillIsWhatThePageShowed() {
    olenas.relieveSince("2025-10-01");
    String old = olenas.billUntil("2025-11-01");
    long owed = olenas.balance();
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(1280, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "clerk@demo.oblik");
      page.navigate("/office/bill?no=" + old);
      Arrival.at(page, () -> page.click("a[href*='rebill']"));
      String shown = page.locator("main .facts").innerText();

      Arrival.at(page, () -> page.click("#send"));
      assertThat(page.locator(".field-error").allInnerTexts()).anyMatch(text -> !text.isBlank());
      assertThat(page.locator("main .facts").innerText()).isEqualTo(shown);

      page.fill("[id='note']", "пільга з 1 жовтня");
      Arrival.at(page, () -> page.click("#send"));
      assertThat(page.url()).contains("/office/bill?no=");
      String issued = page.url().replaceAll(".*no=", "");

      assertThat(issued).isNotEqualTo(old);
      assertThat(shown).contains(hryvnias(olenas.charges(issued)), hryvnias(olenas.charges(old)));
      assertThat(browser.complaints()).isEmpty();
      check(old, issued, owed);
    }
  }

  private void check(String old, String issued, long owed) {
    assertThat(olenas.charges(old) - olenas.charges(issued))
        .as("half of 60 kWh at 4.32")
        .isEqualTo(12_960);
    assertThat(olenas.isReplaced(old, issued)).isTrue();
    assertThat(owed - olenas.balance()).isEqualTo(12_960);
    JsonObject before = OBLIK.apiAs("olena@demo.oblik").get("/bills/" + old).json();
    assertThat(before.get("supersededBy").getAsString()).isEqualTo(issued);
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from audit_record where action = 'rebill' and object_id = '"
                    + old
                    + "' and after like '%пільга з 1 жовтня'"))
        .isOne();
    assertThat(OBLIK.violations()).isEmpty();
    Awaitility.await()
        .until(
            () ->
                OBLIK.mailbox().to("olena@demo.oblik").stream()
                    .anyMatch(mail -> mail.pdf().isPresent() && mail.text().contains(issued)));
  }

  private static String hryvnias(long kopiykas) {
    return kopiykas / 100 + "," + "%02d".formatted(kopiykas % 100);
  }
}

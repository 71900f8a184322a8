package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.Mailbox.Mail;
import ua.oblik.system.RunningOblik;

/**
 * On the eve of the reading window the night reminds a household. It taps the link on its phone,
 * types the digits, has a receipt; whoever opens the link again sees that receipt and no form.
 */
class ReadSentByTheLinkInAReminderIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final String EMAIL = "olena@demo.oblik";
  private static final Pattern DIGITS = Pattern.compile("\\D");

  @Test
  void fromTheLetterToTheReceiptWithoutLoggingIn() throws Exception {
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    admin.post("/office/business-date", "{\"date\": \"2025-11-28\"}", "reminder-eve");
    assertThat(admin.post("/office/nightly", "{}", "reminder-night").status()).isEqualTo(200);
    Mail letter = reminder();
    try (Browser browser = new Browser(OBLIK.address())) {
      Page phone = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      phone.navigate(pageIn(letter, "/reading\\?pass=[\\w.-]+"));
      String receipt = send(phone);
      phone.reload();
      assertThat(phone.locator("main").innerText()).contains(receipt);

      Page again = browser.visitor(360, ColorScheme.DARK, "uk-UA");
      again.navigate(pageIn(letter, "/reading\\?pass=[\\w.-]+"));
      assertThat(again.locator("main").innerText()).contains(receipt);
      assertThat(again.locator("#readings").count()).isZero();
      changeOnesMind(again, pageIn(letter, "/unsubscribe\\?letter=[\\w.-]+"));
      assertThat(browser.complaints()).isEmpty();
    }
    assertThat(
            OBLIK.countMeter(
                "select count(*) from read_submission where submitted_by = 'reminder-link'"
                    + " and effective_on = '2025-12-01'"))
        .isOne();
    refuseMore(pageIn(letter, "/unsubscribe\\?letter=[\\w.-]+"));
  }

  private static Mail reminder() {
    return OBLIK.mailbox().to(EMAIL).stream()
        .filter(mail -> mail.subject().contains("Час передати покази"))
        .findFirst()
        .orElseThrow();
  }

  private static String pageIn(Mail letter, String form) {
    Matcher link = Pattern.compile(form).matcher(letter.text());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  /** Types digits thirty above the ones beside each field; answers the number of the receipt. */
  private static String send(Page phone) {
    for (Locator field : phone.locator("#readings input[data-live]").all()) {
      String id = field.getAttribute("id");
      String before = phone.locator("#" + id + "-hint strong").innerText();
      field.fill(Long.toString(Long.parseLong(DIGITS.matcher(before).replaceAll("")) + 30));
    }
    phone.waitForSelector("#live .live");
    assertThat(phone.locator("#readings [aria-invalid=true]").count())
        .as("right digits that look wrong while they are typed")
        .isZero();
    phone.click("#submit");
    phone.waitForSelector("[role=status] .code");
    return phone.locator("[role=status] .code").first().innerText();
  }

  /** What a person does who opens the link at the foot of a letter. */
  private static void changeOnesMind(Page page, String link) {
    page.navigate(link);
    Arrival.at(page, () -> page.click("#refuse"));
    assertThat(refusals()).isOne();
    Arrival.at(page, () -> page.click("#wantAgain"));
    assertThat(refusals()).isZero();
  }

  private static long refusals() {
    return OBLIK.countCustomer(
        "select count(*) from notice_refusal r join portal_user u on u.id = r.user_id"
            + " where u.email = '"
            + EMAIL
            + "' and r.kind = 'WINDOW_OPENS'");
  }

  /** What the button of a mail program does (RFC 8058). */
  private static void refuseMore(String page) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(OBLIK.address() + page))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(refusals()).isOne();
  }
}

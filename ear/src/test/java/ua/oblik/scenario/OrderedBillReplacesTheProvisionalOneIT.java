package ua.oblik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.Mailbox.Mail;
import ua.oblik.system.RunningOblik;

/**
 * The story that Oblik exists for. A two-zone household with a provisional October bill registers,
 * links its account, enters actual reads on 5 November and orders a bill; the next morning one bill
 * has replaced October and lies in the mailbox.
 *
 * <pre>
 *   1 Oct                 1 Nov    5 Nov        6 Nov
 *   |---- provisional -----|         | reads      |
 *   |========= one ordered bill =====|            | in the mailbox
 * </pre>
 */
class OrderedBillReplacesTheProvisionalOneIT {
  private static final String EMAIL = "household@example.org";
  private static final String PASSWORD = "kvitucha-vyshnia-7";
  private static final String ACCOUNT = "4100000001";
  private static final RunningOblik OBLIK = RunningOblik.get();

  @Test
  void fromRegistrationToThePdfInTheMailbox() throws IOException {
    String previewTotal;
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      register(page);
      logIn(page);
      link(page);
      previewTotal = enterReadsAndOrder(page);
      page.navigate("/portal/home");
      assertThat(page.locator("main").innerText()).contains(previewTotal);
      assertThat(browser.complaints()).isEmpty();
    }
    Api household = Api.anonymous(OBLIK.address()).as(EMAIL, PASSWORD);
    String provisional = liveBillOf(household, "2025-10-01");
    Api admin = OBLIK.apiAs("admin@demo.oblik");
    assertThat(admin.post("/office/nightly", "{}", "story-night-1").status()).isEqualTo(200);

    String bill = orderedBill(household);
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill_supersession where superseded_bill_no = "
                    + provisional
                    + " and bill_no = "
                    + bill))
        .isEqualTo(1);
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from ledger_entry where kind = 'REVERSAL' and bill_no = "
                    + provisional))
        .isEqualTo(1);
    assertThat(
            OBLIK.countCustomer(
                "select count(*) from bill where bill_no = "
                    + bill
                    + " and period_from = '2025-10-01' and period_until = '2025-11-05' and kind = 'FINAL'"))
        .isEqualTo(1);
    assertThat(OBLIK.violations()).isEmpty();

    List<Mail> bills =
        OBLIK.mailbox().to(EMAIL).stream().filter(mail -> mail.pdf().isPresent()).toList();
    assertThat(bills).hasSize(1);
    checkPdf(bills.get(0).pdf().orElseThrow(), household, bill, previewTotal);

    assertThat(admin.post("/office/nightly", "{}", "story-night-2").status()).isEqualTo(200);
    assertThat(OBLIK.mailbox().to(EMAIL).stream().filter(mail -> mail.pdf().isPresent()))
        .hasSize(1);
    assertThat(orderedBill(household)).isEqualTo(bill);
  }

  private static void register(Page page) {
    page.navigate("/register");
    page.fill("[id$='email']", EMAIL);
    page.fill("[id$='displayName']", "Оксана Ґудзь");
    page.fill("[id$='password']", PASSWORD);
    page.click("form [type=submit]");
    page.waitForSelector("[role=status]");
    org.awaitility.Awaitility.await().until(() -> !OBLIK.mailbox().to(EMAIL).isEmpty());
    Matcher link =
        Pattern.compile("/confirm\\?token=[\\w.~-]+")
            .matcher(OBLIK.mailbox().to(EMAIL).get(0).text());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    page.click("main form [type=submit]");
    page.waitForSelector("a[href$='/login'].primary");
  }

  private static void logIn(Page page) {
    page.navigate("/portal/link");
    page.fill("[id$='email']", EMAIL);
    page.fill("[id$='password']", PASSWORD);
    Arrival.at(page, () -> page.click("main form [type=submit]"));
    assertThat(page.url()).contains("/portal/link");
  }

  private static void link(Page page) {
    page.fill("[id$='accountNumber']", "41 0000-0001");
    page.check("input[value='LINK_CODE']");
    page.fill("[id$='proof']:not([type=radio])", "SVITLO23");
    page.click("main form [type=submit]");
    page.waitForURL("**/portal/home**");
  }

  private static String enterReadsAndOrder(Page page) {
    page.navigate("/portal/readings");
    page.fill("[id$='T1']", Long.toString(last("T1") + 170));
    page.fill("[id$='T2']", Long.toString(last("T2") + 80));
    Arrival.at(page, () -> page.click("[id$='check']"));
    String total = page.locator(".live .figure").nth(1).innerText();
    Arrival.at(page, () -> page.click("[id$='order']"));
    return total;
  }

  private static long last(String register) {
    return OBLIK.countMeter(
            "select value_wh from register_read where register = '"
                + register
                + "' and service_point_id = "
                + point()
                + " order by read_on desc, id desc limit 1")
        / 1000;
  }

  private static long point() {
    return OBLIK.countCustomer(
        "select g.service_point_id from service_agreement g join account a on a.id = g.account_id where a.number = '"
            + ACCOUNT
            + "'");
  }

  private static String liveBillOf(Api household, String from) {
    return bill(household, summary -> summary.get("periodFrom").getAsString().equals(from))
        .get("number")
        .getAsString();
  }

  private static String orderedBill(Api household) {
    return bill(household, summary -> summary.get("cause").getAsString().equals("ORDERED"))
        .get("number")
        .getAsString();
  }

  private static com.google.gson.JsonObject bill(
      Api household, java.util.function.Predicate<com.google.gson.JsonObject> wanted) {
    List<com.google.gson.JsonObject> found = new java.util.ArrayList<>();
    household
        .get("/accounts/" + ACCOUNT + "/bills")
        .element()
        .getAsJsonArray()
        .forEach(
            element -> {
              if (wanted.test(element.getAsJsonObject())) {
                found.add(element.getAsJsonObject());
              }
            });
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static void checkPdf(byte[] pdf, Api household, String number, String previewTotal)
      throws IOException {
    com.google.gson.JsonObject bill = household.get("/bills/" + number).json();
    com.google.gson.JsonObject account = household.get("/accounts/" + ACCOUNT).json();
    assertThat(bill.get("amountToPay")).isEqualTo(account.get("balance"));
    checkExplanation(bill);
    String total = printed(bill.get("total").getAsString());
    assertThat(previewTotal.replaceAll("[^0-9,\u2212]", "")).isEqualTo(total.replace(" ", ""));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
      assertThat(text).contains(number, ACCOUNT, total);
      assertThat(text).contains(printed(bill.get("amountToPay").getAsString()));
      bill.getAsJsonArray("lines")
          .forEach(
              line ->
                  assertThat(text)
                      .contains(printed(line.getAsJsonObject().get("amount").getAsString())));
      assertThat(payment(document)).contains("UAH" + bill.get("amountToPay").getAsString(), number);
    }
  }

  /** Every line tells its amount; energy tells reads with their source, rate and act. */
  private static void checkExplanation(com.google.gson.JsonObject bill) {
    var lines = bill.getAsJsonArray("lines");
    var explained = bill.getAsJsonArray("explanation");
    assertThat(explained).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      var why = explained.get(i).getAsJsonObject();
      assertThat(why.get("amount")).isEqualTo(lines.get(i).getAsJsonObject().get("amount"));
      if (why.has("rate")) {
        assertThat(why.get("act").getAsString()).isNotBlank();
        assertThat(why.get("calculation").getAsString())
            .contains(why.get("rate").getAsString())
            .endsWith(why.get("amount").getAsString());
        assertThat(why.getAsJsonObject("block").get("number").getAsInt()).isPositive();
      }
    }
    assertThat(explained.toString()).contains("\"source\":\"CUSTOMER\"");
    assertThat(bill.getAsJsonArray("supersedes"))
        .isNotEmpty()
        .allSatisfy(old -> assertThat(old.getAsString()).matches("[0-9]+"));
  }

  /** An amount as the bill prints it: 1 234,56. */
  private static String printed(String amount) {
    String sign = amount.startsWith("-") ? "\u2212" : "";
    String plain = amount.replace("-", "");
    int point = plain.indexOf('.');
    StringBuilder whole = new StringBuilder(plain.substring(0, point));
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, ' ');
    }
    return sign + whole + "," + plain.substring(point + 1);
  }

  /** The text behind the QR code, read from the picture of the page that carries it. */
  private static String payment(PDDocument document) throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      try {
        String link =
            new QRCodeReader()
                .decode(
                    bitmap(renderer.renderImageWithDPI(page, 250)),
                    Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
        assertThat(link).startsWith("https://qr.bank.gov.ua/");
        byte[] fields = Base64.getUrlDecoder().decode(link.substring(link.lastIndexOf('/') + 1));
        return new String(fields, Charset.forName("windows-1251"));
      } catch (NotFoundException notOnThisPage) {
        // the next page may carry it
      } catch (ReaderException e) {
        throw new AssertionError("QR code cannot be read", e);
      }
    }
    throw new AssertionError("no QR code on the bill");
  }

  private static BinaryBitmap bitmap(BufferedImage picture) {
    return new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
  }
}

package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * A household adds a photograph of its meter to reads it has sent: one that came in half, one that
 * is whole, another in its place; and takes it back. Sent with reads that came before, one is left
 * out, and the page says so.
 */
class PhotographsOfAReceiptIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final OneAccount HOME = new OneAccount(OBLIK, "4100000002");
  private static final OneAccount HOUSE = new OneAccount(OBLIK, "4100000004");
  private static final String SHOWN = "main img.photo";
  private static final String LEFT = "щойно надіслане фото не збережено";

  @Test
  void isRefusedInHalfKeptExchangedAndTakenBack() throws IOException {
    String receipt = receipt();
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(page, "olena@demo.oblik");
      page.navigate("/portal/receipt?account=" + HOME.number() + "&no=" + receipt);
      assertThat(page.locator("#photo-hint").innerText()).doesNotContain("HEIC");

      byte[] whole = picture("jpeg", 300);
      send(page, "meter.jpg", "image/jpeg", Arrays.copyOf(whole, whole.length / 2));
      assertThat(page.locator("[id='photo-error']").innerText()).contains("Фото пошкоджене");
      assertThat(page.locator("#photo").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(page.locator("main").innerText()).contains(receipt);
      assertThat(page.locator(SHOWN).count()).isZero();

      send(page, "meter.png", "image/png", picture("png", 200));
      assertThat(widthShown(page)).isEqualTo(200);

      send(page, "again.jpg", "image/jpeg", whole);
      assertThat(widthShown(page)).isEqualTo(300);
      assertThat(page.locator("main a[href*='earlier=']").count()).isOne();

      Arrival.at(page, () -> page.click("#takePhotoBack"));
      assertThat(page.locator(SHOWN).count()).isZero();
      assertThat(page.locator("#takePhotoBack").count()).isZero();
      assertThat(page.locator("#addPhoto").count()).isOne();
      assertThat(page.locator("main").innerText()).contains(receipt);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /** Three windows ask about the same odd reads before the first of them is sent. */
  @Test
  void staysWhereTheSameReadsComeAgain() throws IOException {
    byte[] photo = picture("png", 200);
    try (Browser browser = new Browser(OBLIK.address())) {
      Page first = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      Browser.logIn(first, "taras@demo.oblik");
      Page other = first.context().newPage();
      Page again = first.context().newPage();
      List.of(first, other, again).forEach(PhotographsOfAReceiptIT::typeOddReads);

      sendReads(first, "meter.png", "image/png", photo);
      assertThat(widthShown(first)).isEqualTo(200);
      assertThat(first.locator("main").innerText()).doesNotContain(LEFT);

      sendReads(other, "other.jpg", "image/jpeg", picture("jpeg", 300));
      assertThat(other.locator("main .notice.warn").innerText()).contains(LEFT);
      assertThat(widthShown(other)).isEqualTo(200);
      assertThat(other.locator("#addPhoto").count()).as("can be exchanged here").isOne();

      sendReads(again, "meter.png", "image/png", photo);
      assertThat(widthShown(again)).isEqualTo(200);
      assertThat(again.locator("main").innerText()).doesNotContain(LEFT);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void typeOddReads(Page page) {
    page.navigate("/portal/readings?account=" + HOUSE.number());
    page.fill("#T1", Long.toString(HOUSE.lastRead("T1") + 9000));
    Arrival.at(page, () -> page.click("#submit"));
  }

  private static void sendReads(Page page, String name, String type, byte[] photo) {
    page.setInputFiles("#photo", new FilePayload(name, type, photo));
    Arrival.at(page, () -> page.click("#sendPhoto"));
    assertThat(page.url()).contains("/portal/receipt");
  }

  private static String receipt() {
    Answer sent =
        OBLIK
            .apiAs("olena@demo.oblik")
            .post(
                "/accounts/" + HOME.number() + "/reads",
                "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": "
                    + (HOME.lastRead("T1") + 20)
                    + "}}",
                "read-with-a-photograph");
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    return sent.json().get("receiptNo").getAsString();
  }

  private static void send(Page page, String name, String type, byte[] content) {
    page.setInputFiles("#photo", new FilePayload(name, type, content));
    Arrival.at(page, () -> page.click("#addPhoto"));
  }

  /** How wide the one photograph is that the page shows, once it is there. */
  private static Object widthShown(Page page) {
    Locator photo = page.locator(SHOWN);
    assertThat(photo.count()).isOne();
    photo.scrollIntoViewIfNeeded();
    page.waitForFunction("query => document.querySelector(query).complete", SHOWN);
    return photo.evaluate("image => image.naturalWidth");
  }

  private static byte[] picture(String format, int side) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, file);
    return file.toByteArray();
  }
}

package ua.oblik.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import ua.oblik.system.Api.Answer;
import ua.oblik.system.Arrival;
import ua.oblik.system.Browser;
import ua.oblik.system.OneAccount;
import ua.oblik.system.RunningOblik;

/**
 * Who has sent reads by the number of the account and the meter adds a photograph on the same page:
 * first a file that is none, then one, another in its place; and takes it back. The page shows no
 * picture.
 */
class PhotographsWithoutALoginIT {
  private static final RunningOblik OBLIK = RunningOblik.get();
  private static final OneAccount HOME = new OneAccount(OBLIK, "4100000002");

  @Test
  void areAddedExchangedAndTakenBackBesideTheReceipt() throws IOException {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      prove(page);
      assertThat(page.locator("#receiptPhoto").count()).isZero();
      page.fill("#T1", Long.toString(HOME.lastRead("T1") + 20));
      Arrival.at(page, () -> page.click("#submit"));
      String receipt = page.locator("[role=status] .code").first().innerText();

      send(page, new byte[] {1, 2, 3});
      assertThat(page.locator("#receiptPhoto-error").innerText()).contains("Це не фото");
      assertThat(page.title()).startsWith("Помилка:");
      assertThat(Axe.in(page).violations()).isEmpty();
      assertThat(page.locator("main").innerText()).contains(receipt);

      send(page, picture(200));
      assertThat(page.locator("body").innerText()).contains("Фото додано.");
      assertThat(page.locator("main").innerText()).contains("збережено разом", "замінити", receipt);
      assertThat(page.locator("main img.photo").count()).isZero();
      assertThat(Axe.in(page).violations()).isEmpty();
      send(page, picture(300));
      page.reload();
      assertThat(versions()).isEqualTo(2);

      Arrival.at(page, () -> page.click("#takePhotoBack"));
      assertThat(page.locator("#takePhotoBack").count()).isZero();
      assertThat(page.locator("#addPhoto").count()).isOne();
      assertThat(page.locator("main").innerText()).contains(receipt);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void areNotTakenOnceTheReadsAreCorrectedInTheCabinet() throws IOException {
    try (Browser browser = new Browser(OBLIK.address())) {
      Page page = browser.visitor(360, ColorScheme.LIGHT, "uk-UA");
      prove(page);
      page.fill("#T1", Long.toString(HOME.lastRead("T1") + 25));
      Arrival.at(page, () -> page.click("#submit"));
      correctInTheCabinet();

      send(page, picture(100));

      assertThat(page.locator("main").innerText()).contains("покази виправлено");
      assertThat(page.locator("#addPhoto").count()).isZero();
    }
  }

  private static void correctInTheCabinet() {
    Answer sent =
        OBLIK
            .apiAs("olena@demo.oblik")
            .post(
                "/accounts/" + HOME.number() + "/reads",
                "{\"date\": \"2025-11-05\", \"registers\": {\"T1\": "
                    + (HOME.lastRead("T1") + 1)
                    + "}}",
                "corrected-in-the-cabinet");
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
  }

  private static void prove(Page page) {
    page.navigate("/send-read");
    page.fill("#accountNumber", HOME.number());
    page.fill("#proof", HOME.meter());
    Arrival.at(page, () -> page.click("#submit"));
  }

  private static long versions() {
    return OBLIK.countMeter(
        "select count(*) from read_photo where sent_by = 'open-page' and content is not null");
  }

  private static void send(Page page, byte[] content) {
    page.setInputFiles("#receiptPhoto", new FilePayload("meter.png", "image/png", content));
    Arrival.at(page, () -> page.click("#addPhoto"));
  }

  private static byte[] picture(int side) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", file);
    return file.toByteArray();
  }
}

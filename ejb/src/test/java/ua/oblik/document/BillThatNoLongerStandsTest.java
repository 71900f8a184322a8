package ua.oblik.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.document.BillDocument.Language;

/**
 * A bill that was taken back lies in mailboxes: printed again, nobody may take it for one to pay.
 */
class BillThatNoLongerStandsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UK | Рахунок скасовано | Було до сплати 990,00 ₴ Не сплачуйте: рахунок скасовано | Сплатіть до",
        "EN | This bill was cancelled | Was to pay 990.00 ₴ Do not pay: the bill was cancelled | Pay by",
        "RU | Счёт отменён | Было к оплате 990,00 ₴ Не оплачивайте: счёт отменён | Оплатите до"
      })
  void saysThatItWasCancelledAndAsksForNoMoney(
      Language language, String mark, String panel, String demand) throws Exception {
    BillDocument bill = takenBack(BillSamples.typical(language));

    assertThat(text(bill))
        .contains(mark, panel)
        .doesNotContain(demand, "UA21 3223", "K7Q4-M2XD")
        .contains(BillSamples.typical(language).recipient().accountNumber().value());
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 0"})
  void theAttachedDataSayItToo(boolean withdrawn, int times) {
    BillDocument typical = BillSamples.typical(Language.UK);
    String data = new String(BillXml.of(withdrawn ? takenBack(typical) : typical), UTF_8);

    assertThat(data.split("withdrawn=\"true\"", -1)).hasSize(times + 1);
  }

  @ParameterizedTest
  @CsvSource({"UK, СКАСОВАНО", "EN, CANCELLED", "RU, ОТМЕНЁН"})
  void isStampedOnEveryPage(Language language, String word) throws Exception {
    BillDocument bill = takenBack(FirmBillSample.legalEntity(language));

    try (PDDocument file = Loader.loadPDF(new BillPdf().render(bill))) {
      assertThat(file.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= file.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        // A letter of the stamp may stand on the same letter below it.
        stripper.setSuppressDuplicateOverlappingText(false);
        // A word that stands askew is read letter by letter.
        assertThat(stripper.getText(file).replaceAll("\\s+", "")).contains(word);
      }
    }
  }

  private static BillDocument takenBack(BillDocument bill) {
    Heading heading = bill.heading();
    return new BillDocument(
        bill.supplier(),
        bill.recipient(),
        new Heading(
            heading.number(),
            heading.period(),
            heading.issuedOn(),
            heading.kind(),
            heading.dueOn(),
            Optional.empty(),
            true),
        bill.reads(),
        bill.lines(),
        bill.replaced(),
        bill.settlement(),
        Optional.empty(),
        bill.language());
  }

  private static String text(BillDocument bill) throws Exception {
    try (PDDocument file = Loader.loadPDF(new BillPdf().render(bill))) {
      return new PDFTextStripper().getText(file).replaceAll("[\\s\u00A0]+", " ");
    }
  }
}

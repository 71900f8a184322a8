package ua.oblik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import ua.oblik.document.BillDocument.Language;
import ua.oblik.document.BillDocument.Recipient;
import ua.oblik.domain.measure.Money;
import ua.oblik.ledger.EntryKind;

class BillReadsAsItShouldTest {
  private final BillPdf pdf = new BillPdf();

  private String text(BillDocument bill) throws Exception {
    return text(pdf.render(bill));
  }

  private static String text(byte[] pages) throws Exception {
    try (PDDocument file = Loader.loadPDF(pages)) {
      return new PDFTextStripper().getText(file).replaceAll("[\\s\u00A0]+", " ");
    }
  }

  @Test
  void carriesEveryAmountAndNumberOfATypicalBill() throws Exception {
    assertThat(text(BillSamples.typical(Language.UK)))
        .contains("Рахунок за електричну енергію", "№ 1000051 від 5 листопада 2025")
        .contains("До сплати 990,00 ₴", "Сплатіть до 20 листопада 2025")
        .contains("Ґалаґан Соломія Дем’янівна", "1000000017", "62Z123456789012V")
        .contains("14 210", "14 410", "6 120", "6 220", "знято 31.10.2025")
        .contains("200 4,32 1 864,00", "100 4,32 0,5 216,00", BillSamples.ACT_2024)
        .contains("Разом нараховано у тому числі ПДВ 20 % – 180,00 ₴ 1 080,00")
        .contains("Борг на початок 722,16", "18.10.2025 −812,16", "910,00 ₴", "1 900,00 ₴")
        .contains("UA21 3223 1300 0002 6007 2335 6600 1", "K7Q4-M2XD", "Сторінка 1 з 1");
  }

  @Test
  void namesTheBillsItReplacesAndTheDifference() throws Exception {
    assertThat(text(BillSamples.superseding(Language.UK)))
        .contains("Цей рахунок замінює попередні", "№ 1000012", "1 190,16 ₴", "№ 1000044")
        .contains("32,40 ₴", "Нове нарахування менше на 392,56 ₴", "субсидія", "−250,00")
        .contains("01.10.2025 – 04.11.2025", "Переплата на початок −12,50");
  }

  @Test
  void asksForNothingWhereTheCustomerHasPaidAhead() throws Exception {
    assertThat(text(BillSamples.overpaid(Language.UK)))
        .contains("0,00 ₴ Ваша переплата 636,00 ₴ перейде", "Попередній рахунок", "≈ 14 410")
        .contains("середньодобовим споживанням цього ж місяця торік")
        .doesNotContain("Скануйте", "Сплатіть до");
  }

  @Test
  void saysThatItHasBeenReplacedAndIsNotToBePaid() throws Exception {
    assertThat(text(BillSamples.replaced(Language.EN)))
        .contains("Replaced by bill No. 1000077", "Do not pay: the bill has been replaced")
        .contains("none on 1 Oct 2025", "estimate on 1 Nov 2025, from the consumption norm")
        .doesNotContain("Scan it", "Code for the customer cabinet");
  }

  @Test
  void showsBlocksWithTheirBoundsAndUnroundedRates() throws Exception {
    assertThat(text(BlocksBillSample.blocks(Language.EN)))
        .contains("first 100 kWh of the month", "above 100 up to 600 kWh of the month")
        .contains(
            "67 0.714 1 47.84",
            "33 0.714 0.5 11.78",
            "Total charged VAT 20 % contained: 45.74 ₴ 274.41");
  }

  @Test
  void listsEveryLineOfALegalEntityOverPagesAndItsVat() throws Exception {
    BillDocument bill = FirmBillSample.legalEntity(Language.UK);
    String text = text(bill);
    assertThat(text.split("28 412,61", -1)).hasSize(42 + 1);
    assertThat(text)
        .contains("Разом без ПДВ 1 193 329,62", "ПДВ 20 % 238 665,92", "1 431 995,54")
        .contains("7,103152", "Код ЄДРПОУ 32855961", "Рахунок № 1000099, особовий рахунок")
        .contains("розрахунковий коефіцієнт 40", "1 000,125", "28 000")
        .contains("„Електромонтажсервісінжиніринг“ імені П’ятигорського»");
    bill.recipient().points().forEach(point -> assertThat(text).contains(point.value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ґ’ґЄєІіЇї ʼ' ёъыэ ŽščćŁ",
        "Надзвичайнодовгепрізвищебезжодногопробілущоненемаєкінцяікраюівсежтакимусить"
            + "бутинадрукованецілкомдоостанньоїлітери",
        "O'Brien-Кам’янець \"Лапки\" <b>&amp;"
      })
  void wrapsNamesAndNeverCutsThem(String name) throws Exception {
    BillDocument typical = BillSamples.typical(Language.UK);
    Recipient recipient = typical.recipient();
    BillDocument bill =
        new BillDocument(
            typical.supplier(),
            new Recipient(
                name,
                recipient.edrpou(),
                recipient.vatNumber(),
                name,
                recipient.accountNumber(),
                recipient.points(),
                recipient.linkCode()),
            typical.heading(),
            typical.reads(),
            typical.lines(),
            typical.replaced(),
            typical.settlement(),
            typical.paymentLink(),
            typical.language());
    assertThat(text(bill).replace(" ", "")).contains(name.replace(" ", ""));
    for (String line : Style.STRONG.wrap(name, 280)) {
      assertThat(Style.STRONG.width(line)).isLessThanOrEqualTo(280);
    }
  }

  @Test
  void composesLettersTypedAsBaseAndAccentAndShowsWhatItCannotDraw() {
    assertThat(Style.BODY.wrap("Андріи\u0306 Ї\tвась\n", 500)).containsExactly("Андрій Ї вась");
    assertThat(Style.BODY.width("漢")).isEqualTo(Style.BODY.width("\uFFFD")).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isTheSameFileEachTime(Language language) {
    BillDocument bill = BillSamples.superseding(language);
    assertThat(new BillPdf().render(bill)).isEqualTo(pdf.render(bill));
  }

  @Test
  void carriesTheBillAsData() throws Exception {
    try (PDDocument file = Loader.loadPDF(pdf.render(BillSamples.superseding(Language.UK)))) {
      PDDocumentNameDictionary names = file.getDocumentCatalog().getNames();
      byte[] data =
          names.getEmbeddedFiles().getNames().get("rahunok.xml").getEmbeddedFile().toByteArray();
      Element bill =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(data))
              .getDocumentElement();
      assertThat(bill.getAttribute("number")).isEqualTo("1000077");
      assertThat(bill.getElementsByTagName("energy").getLength()).isEqualTo(4);
      assertThat(bill.getElementsByTagName("replaces").getLength()).isEqualTo(2);
      Element settlement = (Element) bill.getElementsByTagName("settlement").item(0);
      assertThat(settlement.getAttribute("toPay")).isEqualTo("817.50");
      assertThat(bill.getElementsByTagName("paymentLink").item(0).getTextContent())
          .isEqualTo(BillSamples.LINK);
    }
  }

  @Test
  void refusesABillThatDoesNotAddUp() {
    BillDocument typical = BillSamples.typical(Language.UK);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new BillDocument(
                    typical.supplier(),
                    typical.recipient(),
                    typical.heading(),
                    typical.reads(),
                    typical.lines().subList(0, 1),
                    List.of(),
                    typical.settlement(),
                    Optional.empty(),
                    Language.UK))
        .withMessageContaining("1000051");
    assertThat(typical.settlement().amountToPay()).isEqualTo(Money.of("990.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void hasTheSameTextsInEveryLanguage(String tag) {
    ResourceBundle ukrainian = bundle("uk");
    ResourceBundle other = bundle(tag);
    assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(ukrainian.keySet()));
    for (String key : ukrainian.keySet()) {
      assertThat(places(other.getString(key))).as(key).isEqualTo(places(ukrainian.getString(key)));
      assertThat(other.getString(key) + ukrainian.getString(key)).as(key).doesNotContain("'");
    }
  }

  @Test
  void aLongSettlementBeginsBelowTheChargesAndGoesOnOverleaf() throws Exception {
    List<Movement> payments =
        IntStream.rangeClosed(1, 20)
            .mapToObj(
                day ->
                    new Movement(
                        LocalDate.of(2025, 10, day), EntryKind.PAYMENT, "", Money.of("-10.00")))
            .toList();
    BillDocument typical = BillSamples.typical(Language.UK);
    BillDocument bill =
        new BillDocument(
            typical.supplier(),
            typical.recipient(),
            typical.heading(),
            typical.reads(),
            typical.lines(),
            typical.replaced(),
            BillSamples.settlement("110.00", payments, "1080.00"),
            typical.paymentLink(),
            typical.language());
    assertThat(bill.settlement().balance()).isEqualTo(typical.settlement().balance());

    try (PDDocument file = Loader.loadPDF(pdf.render(bill))) {
      assertThat(file.getNumberOfPages()).isEqualTo(2);
      assertThat(page(file, 1)).contains("Як склалася сума", "01.10.2025", "Отримувач");
      assertThat(page(file, 2)).contains("20.10.2025", "До сплати").doesNotContain("01.10.2025");
    }
  }

  private static String page(PDDocument file, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(file);
  }

  private static ResourceBundle bundle(String tag) {
    return ResourceBundle.getBundle(
        "ua.oblik.document.bill",
        Locale.forLanguageTag(tag),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).forEach(places::add);
    return places;
  }

  @Test
  void reactiveEnergyIsPrintedWithItsFormula() throws Exception {
    assertThat(text(ReactiveBillSample.firm(Language.UK)))
        .contains("реактивна, споживання")
        .contains("500 квар·год 4,00 0,05 100,00")
        .contains("10 квар·год 4,00 0,15 6,00")
        .contains("tg φ = 500 квар·год : 1 000 кВт·год = 0,5; Kφ = 1,0625")
        .contains("106,00 × 1 × (1,0625 − 1) = 6,63")
        .contains("понад договірний обсяг")
        .contains("Договірний обсяг на місяць – 800 кВт·год")
        .contains("5 000,00 × 200 : 1 000 × 100 % = 1 000,00");
  }

  @Test
  void theActNamesBothSidesAndWhatWasHandedOver() throws Exception {
    assertThat(text(new ActPdf(ReactiveBillSample.firm(Language.UK)).render()))
        .contains("Акт приймання-передачі електричної енергії № 1000100")
        .contains("ТОВ «Січ Логістика» (код ЄДРПОУ 32855961, особовий рахунок 1000000900)")
        .contains("01.10.2025 – 31.10.2025")
        .contains("Усього передано й прийнято на 7 335,16 ₴, у тому числі ПДВ 1 222,53 ₴.")
        .contains("підпис, дата")
        .doesNotContain("Скануйте");
  }
}

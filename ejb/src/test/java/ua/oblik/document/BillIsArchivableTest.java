package ua.oblik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import ua.oblik.document.BillDocument.Language;

/** Judged by veraPDF: PDF/A-3b to keep, PDF/UA-1 to be read aloud. */
class BillIsArchivableTest {

  @BeforeAll
  static void startValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Arguments> bills() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.<Function<Language, BillDocument>>of(
                        BillSamples::typical,
                        BillSamples::superseding,
                        BillSamples::overpaid,
                        BillSamples::replaced,
                        BlocksBillSample::blocks,
                        FirmBillSample::legalEntity,
                        ReactiveBillSample::firm)
                    .map(bill -> Arguments.of(language, bill.apply(language))));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("bills")
  void isValidPdfA3b(Language language, BillDocument bill) throws Exception {
    assertThat(complaints(new BillPdf().render(bill), PDFAFlavour.PDFA_3_B)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("bills")
  void isValidPdfUa1(Language language, BillDocument bill) throws Exception {
    assertThat(complaints(new BillPdf().render(bill), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void soIsTheActThatGoesWithIt(Language language) throws Exception {
    for (BillDocument bill :
        List.of(FirmBillSample.legalEntity(language), ReactiveBillSample.firm(language))) {
      byte[] act = new ActPdf(bill).render();
      assertThat(complaints(act, PDFAFlavour.PDFA_3_B)).isEmpty();
      assertThat(complaints(act, PDFAFlavour.PDFUA_1)).isEmpty();
    }
  }

  @Test
  void theJudgeDoesRefuseAPlainPdf() throws Exception {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (PDDocument file = new PDDocument()) {
      file.addPage(new PDPage());
      file.save(plain);
    }
    assertThat(complaints(plain.toByteArray(), PDFAFlavour.PDFA_3_B)).isNotEmpty();
    assertThat(complaints(plain.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  private static List<String> complaints(byte[] file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }
}

package ua.oblik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import ua.oblik.document.BillDocument.Language;

/** The QR of a bill is read by a scanner as what it was made of. */
class QrOfABillScansTest {
  private final BillPdf pdf = new BillPdf();

  private static BufferedImage picture(byte[] file, int page, int dotsPerInch) throws Exception {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasAQrThatScansToThePaymentLink(Language language) throws Exception {
    BufferedImage page = picture(pdf.render(BillSamples.typical(language)), 0, 200);
    assertThat(decode(page)).isEqualTo(BillSamples.LINK);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 200, 300, 363, 364, 420, 498})
  void drawsSymbolsOfEveryAllowedLength(int length) throws Exception {
    String link = (BillSamples.LINK + BillSamples.LINK).substring(0, length);
    QrSymbol symbol = QrSymbol.of(link);
    assertThat(symbol.version()).isBetween(10, 17);
    BillDocument typical = BillSamples.typical(Language.UK);
    BillDocument bill =
        new BillDocument(
            typical.supplier(),
            typical.recipient(),
            typical.heading(),
            typical.reads(),
            typical.lines(),
            typical.replaced(),
            typical.settlement(),
            Optional.of(link),
            typical.language());
    assertThat(decode(picture(pdf.render(bill), 0, 250))).isEqualTo(link);
  }

  @Test
  void refusesALinkThatNoAllowedSymbolHolds() {
    assertThatIllegalArgumentException().isThrownBy(() -> QrSymbol.of("x".repeat(505)));
  }

  private static String decode(BufferedImage image) throws Exception {
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  @Test
  void drawsTheSameSymbolAsSvg() throws Exception {
    String svg = QrSymbol.of(BillSamples.LINK).svg("Оплата <1> & 2");
    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    int side = QrSymbol.of(BillSamples.LINK).side();
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + side + " " + side);
    assertThat(root.getFirstChild().getTextContent()).isEqualTo("Оплата <1> & 2");
    assertThat(svg).doesNotContain("style", "script");
    assertThat(decode(SvgPicture.of(root, side))).isEqualTo(BillSamples.LINK);
  }
}

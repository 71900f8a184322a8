package ua.oblik.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Renders a bill as a PDF/A-3b file with the bill's data attached. Pure: the same bill gives the
 * same bytes. Thread safe.
 */
public final class BillPdf {
  static final String DATA_FILE = "rahunok.xml";
  private static final float HALF_GAP = 12;
  private static final float NARROWER = 14;
  private static final float CLOSING_GAP = 17;
  private static final float DETAILS_HEIGHT = 150;

  /** Draws the bill, one A4 page where it fits. */
  public byte[] render(BillDocument bill) {
    Words words = Words.of(bill.language());
    String number = bill.heading().number().toString();
    Archive archive = new Archive();
    Flow flow =
        new Flow(
            archive, words.text("continued", number, bill.recipient().accountNumber().value()));
    new Masthead(bill, words, flow).draw();
    new ReadsSection(bill, words, flow).draw();
    new ChargesSection(bill, words, flow).draw();
    close(bill, words, flow);
    new Footers(words).draw(archive.sheets(), words.text("attachment", DATA_FILE));
    if (bill.heading().withdrawn()) {
      archive.sheets().forEach(sheet -> sheet.stamp(words.text("withdrawn.stamp")));
    }
    Metadata about =
        new Metadata(
            words.text("file.title", number),
            bill.supplier().name(),
            bill.language().locale(),
            bill.heading().issuedOn());
    Archive.Attachment data =
        new Archive.Attachment(
            DATA_FILE, "application/xml", words.text("file.data"), BillXml.of(bill));
    try {
      return archive.write(about, data);
    } catch (IOException e) {
      throw new UncheckedIOException("bill " + number + " cannot be written", e);
    }
  }

  /**
   * Settlement on the left, payment details on the right, both beginning on the same page. A long
   * settlement goes on overleaf rather than leave the page half empty.
   */
  private static void close(BillDocument bill, Words words, Flow flow) {
    SettlementSection settlement =
        new SettlementSection(bill, words, flow, Flow.WIDTH / 2 - HALF_GAP - NARROWER);
    flow.down(CLOSING_GAP);
    flow.need(DETAILS_HEIGHT);
    float right = Flow.LEFT + Flow.WIDTH / 2 + HALF_GAP - NARROWER;
    DetailsSection details = new DetailsSection(bill, words, flow, right);
    float top = flow.y();
    settlement.draw();
    details.draw(top);
  }
}

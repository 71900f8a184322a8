package ua.oblik.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import ua.oblik.document.BillDocument.Recipient;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.customer.Edrpou;
import ua.oblik.domain.customer.VatNumber;

/**
 * Renders the act of acceptance of electricity that goes with a legal entity's bill, to be signed
 * by both sides: who handed over what to whom by which reads, and what it comes to net, as VAT and
 * in all. A PDF/A-3b file with the bill's data attached. Pure: the same bill gives the same bytes.
 */
final class ActPdf {
  private static final float FIELD_GAP = 7;

  private final BillDocument bill;
  private final Words words;
  private final Archive archive = new Archive();
  private final Flow flow;

  ActPdf(BillDocument bill) {
    this.bill = bill;
    words = Words.of(bill.language());
    flow = new Flow(archive, title());
  }

  /** The file. */
  byte[] render() {
    head();
    parties();
    new ReadsSection(bill, words, flow).draw();
    new ChargesSection(bill, words, flow).draw();
    close();
    new Footers(words).draw(archive.sheets(), words.text("attachment", BillPdf.DATA_FILE));
    Metadata about =
        new Metadata(
            title(), bill.supplier().name(), bill.language().locale(), bill.heading().issuedOn());
    Archive.Attachment data =
        new Archive.Attachment(
            BillPdf.DATA_FILE, "application/xml", words.text("file.data"), BillXml.of(bill));
    try {
      return archive.write(about, data);
    } catch (IOException e) {
      throw new UncheckedIOException("an act cannot be written", e);
    }
  }

  private String title() {
    return words.text("act.title", bill.heading().number().toString());
  }

  private void head() {
    Heading heading = bill.heading();
    List<String> lines = Style.TITLE.wrap(title(), Flow.WIDTH);
    float line = flow.y() + Style.TITLE.size();
    line = flow.sheet().lines(flow.root().child("H1"), Style.TITLE, Flow.LEFT, line, lines);
    flow.moveTo(line - Style.TITLE.size());
    flow.paragraph(Style.BODY, words.longDate(heading.issuedOn()), Flow.WIDTH);
    flow.down(FIELD_GAP);
    if (heading.replacedBy().isPresent()) {
      String by = words.text("act.replaced", heading.replacedBy().get().toString());
      flow.paragraph(Style.STRONG.in(Ink.WARNING), by, Flow.WIDTH);
      flow.down(FIELD_GAP);
    }
  }

  private void parties() {
    Supplier supplier = bill.supplier();
    Recipient customer = bill.recipient();
    flow.paragraph(
        Style.BODY,
        words.text(
            "act.text",
            supplier.name(),
            supplier.edrpou().value(),
            customer.name(),
            customer.edrpou().map(Edrpou::value).orElse("—"),
            customer.accountNumber().value(),
            words.days(bill.heading().period())),
        Flow.WIDTH);
    flow.down(FIELD_GAP);
    flow.paragraph(
        Style.LABEL,
        words.text(
            "act.vat",
            supplier.vatNumber().value(),
            customer.vatNumber().map(VatNumber::value).orElse("—")),
        Flow.WIDTH);
    if (bill.heading().kind() == BillKind.PROVISIONAL) {
      flow.down(FIELD_GAP);
      flow.paragraph(Style.LABEL, words.text("act.provisional"), Flow.WIDTH);
    }
  }

  private void close() {
    flow.down(14);
    flow.paragraph(
        Style.BODY_BOLD,
        words.text(
            "act.total",
            words.money(bill.settlement().charges()),
            words.money(bill.settlement().vat().vat())),
        Flow.WIDTH);
    flow.down(FIELD_GAP);
    flow.paragraph(Style.LABEL, words.text("act.objections"), Flow.WIDTH);
    new Signatures(flow, words).draw(bill.supplier().name(), bill.recipient().name());
  }
}

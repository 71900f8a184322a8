package ua.oblik.document;

import java.util.List;
import ua.oblik.document.BillDocument.Recipient;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.domain.tariff.PriceBasis;

/** For those who pay without the QR, and for those who want to see the account in the portal. */
final class DetailsSection {
  private static final float LABELS = 66;

  private final BillDocument bill;
  private final Words words;
  private final Sheet sheet;
  private final Element root;
  private final float left;

  DetailsSection(BillDocument bill, Words words, Flow flow, float left) {
    this.bill = bill;
    this.words = words;
    this.sheet = flow.sheet();
    this.root = flow.root();
    this.left = left;
  }

  /** Draws from {@code top} down; nothing where nobody is to pay by this bill. */
  void draw(float top) {
    if (!bill.heading().stands()) {
      return;
    }
    heading("details", top + 4);
    Supplier supplier = bill.supplier();
    Recipient recipient = bill.recipient();
    String purpose =
        words.text(
            "details.purpose.text",
            recipient.accountNumber().value(),
            bill.heading().number().toString());
    float line = top + 22;
    line = field("details.payee", supplier.name(), line);
    line = field("details.edrpou", supplier.edrpou().value(), line);
    if (bill.settlement().vat().basis() == PriceBasis.NET) {
      line = field("details.vat-number", supplier.vatNumber().value(), line);
    }
    line = field("details.iban", grouped(supplier.iban().value()), line);
    float end = field("details.purpose", purpose, line);
    recipient.linkCode().ifPresent(code -> linkCode(code, end + 12));
  }

  private void linkCode(String code, float top) {
    heading("link", top);
    float line = top + 19;
    sheet.text(root.child("P"), Style.ACCOUNT, left, line, code);
    List<String> why = Style.SMALL.wrap(words.text("link.why"), Flow.RIGHT - left);
    sheet.lines(root.child("P"), Style.SMALL, left, line + 14, why);
  }

  private void heading(String key, float line) {
    sheet.text(root.child("H2"), Style.HEADING, left, line, words.text(key));
  }

  private float field(String label, String value, float line) {
    List<String> lines = Style.BODY.wrap(value, Flow.RIGHT - left - LABELS);
    sheet.open(root.child("P"));
    sheet.write(Style.LABEL, left, line, words.text(label));
    float next = sheet.write(Style.BODY, left + LABELS, line, lines);
    sheet.close();
    return next + 2;
  }

  /** An IBAN in groups of four, as people copy it. */
  private static String grouped(String iban) {
    return iban.replaceAll("(.{4})(?!$)", "$1 ");
  }
}

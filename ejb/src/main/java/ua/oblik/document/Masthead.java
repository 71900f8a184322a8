package ua.oblik.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import ua.oblik.document.BillDocument.Recipient;
import ua.oblik.document.BillDocument.Settlement;
import ua.oblik.document.BillDocument.Supplier;
import ua.oblik.domain.billing.BillKind;
import ua.oblik.domain.supply.ServicePointCode;

/**
 * The top of the first page: who bills whom for what, and beside it the one thing a customer looks
 * for, how much by when, with the QR to pay it.
 */
final class Masthead {
  private static final float PANEL_WIDTH = 190;
  private static final float PANEL_LEFT = Flow.RIGHT - PANEL_WIDTH;
  private static final float PANEL_INSET = 13;
  private static final float PANEL_ROOM = PANEL_WIDTH - 2 * PANEL_INSET;
  private static final float QR_SIZE = 150;
  private static final float LEFT_ROOM = PANEL_LEFT - Flow.LEFT - 24;
  private static final float FIELD_GAP = 7;

  private final BillDocument bill;
  private final Words words;
  private final Flow flow;

  Masthead(BillDocument bill, Words words, Flow flow) {
    this.bill = bill;
    this.words = words;
    this.flow = flow;
  }

  void draw() {
    supplier();
    float top = flow.y();
    identify();
    float left = flow.y();
    float right = payPanel(top);
    flow.moveTo(Math.max(left, right));
  }

  private void supplier() {
    Supplier supplier = bill.supplier();
    flow.paragraph(Style.STRONG, supplier.name(), Flow.WIDTH);
    String contacts =
        Stream.of(supplier.address(), supplier.phone(), supplier.email(), supplier.site())
            .filter(contact -> !contact.isBlank())
            .collect(Collectors.joining("  ·  "));
    flow.paragraph(Style.SMALL, contacts, Flow.WIDTH);
    flow.down(6);
    flow.sheet().box(Ink.ACCENT, Flow.LEFT, flow.y(), Flow.WIDTH, 2);
    flow.down(16);
  }

  private void identify() {
    Heading heading = bill.heading();
    Sheet sheet = flow.sheet();
    List<String> title = Style.TITLE.wrap(words.text("title"), LEFT_ROOM);
    float line = flow.y() + Style.TITLE.size();
    line = sheet.lines(flow.root().child("H1"), Style.TITLE, Flow.LEFT, line, title);
    flow.moveTo(line - Style.TITLE.size());
    String number =
        words.text("number", heading.number().toString(), words.longDate(heading.issuedOn()));
    flow.paragraph(Style.BODY, number, LEFT_ROOM);
    flow.down(FIELD_GAP + 2);
    recipient(bill.recipient());
    field("period", Style.BODY_BOLD, words.days(heading.period()));
    flow.down(FIELD_GAP);
    standing(heading);
    flow.down(FIELD_GAP + 3);
    new ReplacedNote(bill, words, flow).draw(LEFT_ROOM + 8);
  }

  private void recipient(Recipient recipient) {
    field("customer", Style.STRONG, recipient.name());
    recipient
        .edrpou()
        .ifPresent(
            code ->
                flow.paragraph(
                    Style.LABEL, words.text("customer.edrpou", code.value()), LEFT_ROOM));
    recipient
        .vatNumber()
        .ifPresent(
            number ->
                flow.paragraph(
                    Style.LABEL, words.text("customer.vat-number", number.value()), LEFT_ROOM));
    flow.paragraph(Style.BODY, unbroken(recipient.address()), LEFT_ROOM);
    flow.down(FIELD_GAP);
    field("account", Style.ACCOUNT, recipient.accountNumber().value());
    flow.down(FIELD_GAP);
    if (!bill.hasSeveralPoints()) {
      for (ServicePointCode point : recipient.points()) {
        field("point", Style.BODY, point.value());
        flow.down(FIELD_GAP);
      }
    }
  }

  /** Whether the bill still stands, and whether it is final. */
  private void standing(Heading heading) {
    if (heading.replacedBy().isPresent()) {
      String by = words.text("replaced.by", heading.replacedBy().get().toString());
      flow.paragraph(Style.STRONG.in(Ink.WARNING), by, LEFT_ROOM);
      flow.paragraph(Style.LABEL, words.text("replaced.by.why"), LEFT_ROOM);
      flow.down(FIELD_GAP);
    }
    if (heading.withdrawn()) {
      flow.paragraph(Style.STRONG.in(Ink.WARNING), words.text("withdrawn"), LEFT_ROOM);
      flow.paragraph(Style.LABEL, words.text("withdrawn.why"), LEFT_ROOM);
      flow.down(FIELD_GAP);
    }
    Ink ink = heading.kind() == BillKind.FINAL ? Ink.GOOD : Ink.ACCENT;
    flow.paragraph(Style.BODY_BOLD.in(ink), words.text("kind", heading.kind()), LEFT_ROOM);
    flow.paragraph(Style.LABEL, words.text("kind." + heading.kind() + ".why"), LEFT_ROOM);
  }

  private void field(String label, Style style, String value) {
    flow.paragraph(Style.LABEL, words.text(label), LEFT_ROOM);
    flow.paragraph(style, value, LEFT_ROOM);
  }

  /** Keeps "м." and "вул." on the line of what they announce. */
  private static String unbroken(String address) {
    return address.replaceAll("(\\b\\p{L}{1,5}\\.) ", "$1\u00A0");
  }

  private float payPanel(float top) {
    Settlement settlement = bill.settlement();
    boolean stands = bill.heading().stands();
    List<String> message = Style.BODY_BOLD.wrap(message(settlement), PANEL_ROOM);
    float height = 2 * PANEL_INSET + 44 + message.size() * Style.BODY_BOLD.leading();
    if (bill.paymentLink().isPresent()) {
      height += QR_SIZE + 24;
    }
    Sheet sheet = flow.sheet();
    sheet.panel(Ink.PANEL, new PDRectangle(PANEL_LEFT, top, PANEL_WIDTH, height), 8);
    float x = PANEL_LEFT + PANEL_INSET;
    float line = top + PANEL_INSET + 9;
    sheet.text(flow.root().child("P"), Style.BODY, x, line, words.text(stands ? "pay" : "pay.was"));
    String amount = words.money(settlement.amountToPay());
    Style hero = stands ? fitting(amount) : fitting(amount).in(Ink.MUTED);
    line += 32;
    sheet.text(flow.root().child("P"), hero, x, line, amount);
    line += 19;
    float afterMessage = sheet.lines(flow.root().child("P"), Style.BODY_BOLD, x, line, message) - 4;
    bill.paymentLink().ifPresent(link -> qr(link, afterMessage));
    return top + height;
  }

  private String message(Settlement settlement) {
    if (bill.heading().replacedBy().isPresent()) {
      return words.text("pay.replaced");
    }
    if (bill.heading().withdrawn()) {
      return words.text("pay.withdrawn");
    }
    if (settlement.balance().isPositive()) {
      return words.text("pay.until", words.longDate(bill.heading().dueOn()));
    }
    if (settlement.balance().isNegative()) {
      return words.text("pay.overpaid", words.money(settlement.balance().negated()));
    }
    return words.text("pay.nothing");
  }

  private static Style fitting(String amount) {
    Style hero = Style.HERO;
    float width = hero.width(amount);
    return width <= PANEL_ROOM
        ? hero
        : new Style(hero.face(), hero.size() * PANEL_ROOM / width, hero.ink());
  }

  private void qr(String link, float y) {
    float x = PANEL_LEFT + (PANEL_WIDTH - QR_SIZE) / 2;
    Sheet sheet = flow.sheet();
    String label =
        words.text(
            "qr.label",
            bill.heading().number().toString(),
            words.money(bill.settlement().amountToPay()));
    sheet.open(flow.root().figure(label));
    sheet.raw(QrSymbol.of(link).pdf(x, Sheet.HEIGHT - y - QR_SIZE, QR_SIZE));
    sheet.close();
    String caption = words.text("qr.caption");
    float centred = x + (QR_SIZE - Style.LABEL.width(caption)) / 2;
    sheet.text(flow.root().child("P"), Style.LABEL, centred, y + QR_SIZE + 14, caption);
  }
}

package ua.oblik.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import ua.oblik.document.BillDocument.ReplacedBill;
import ua.oblik.domain.measure.Money;

/** The note that a bill stands in place of earlier ones, and what that changes for the customer. */
final class ReplacedNote {
  private static final float INSET = 11;

  private final BillDocument bill;
  private final Words words;
  private final Flow flow;

  ReplacedNote(BillDocument bill, Words words, Flow flow) {
    this.bill = bill;
    this.words = words;
    this.flow = flow;
  }

  /** Draws the note, {@code width} points wide; nothing if the bill replaces none. */
  void draw(float width) {
    if (bill.replaced().isEmpty()) {
      return;
    }
    float room = width - 2 * INSET;
    List<String> why = Style.LABEL.wrap(words.text("replaced.why"), room);
    List<String> bills = new ArrayList<>();
    bill.replaced().forEach(replaced -> bills.addAll(Style.BODY.wrap(line(replaced), room)));
    List<String> verdict = Style.BODY_BOLD.wrap(verdict(), room);
    float height =
        2 * INSET
            + Style.STRONG.leading()
            + (bills.size() + verdict.size()) * Style.BODY.leading()
            + why.size() * Style.LABEL.leading();
    flow.need(height);
    Sheet sheet = flow.sheet();
    sheet.panel(Ink.NOTE, new PDRectangle(Flow.LEFT, flow.y(), width, height), 6);
    sheet.box(Ink.NOTE_EDGE, Flow.LEFT, flow.y() + 6, 2.5f, height - 12);
    float x = Flow.LEFT + INSET;
    float line = flow.y() + INSET + Style.STRONG.size() - 2;
    sheet.text(flow.root().child("H2"), Style.STRONG, x, line, words.text("replaced"));
    line += Style.STRONG.leading() + 1;
    line = sheet.lines(flow.root().child("P"), Style.BODY, x, line, bills);
    line = sheet.lines(flow.root().child("P"), Style.BODY_BOLD, x, line, verdict);
    sheet.lines(flow.root().child("P"), Style.LABEL, x, line, why);
    flow.down(height);
  }

  private String line(ReplacedBill replaced) {
    return words.text(
        "replaced.bill",
        replaced.number().toString(),
        words.date(replaced.period().from()),
        words.date(replaced.period().lastDay()),
        words.money(replaced.amount()));
  }

  private String verdict() {
    Money difference = bill.difference();
    if (difference.isZero()) {
      return words.text("replaced.same");
    }
    return difference.isPositive()
        ? words.text("replaced.more", words.money(difference))
        : words.text("replaced.less", words.money(difference.negated()));
  }
}

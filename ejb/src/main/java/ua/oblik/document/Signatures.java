package ua.oblik.document;

/** The two sides of a paper with a line for the signature of each, kept on one page. */
final class Signatures {
  private static final float HEIGHT = 70;
  private static final float GAP = 24;

  private final Flow flow;
  private final Words words;

  Signatures(Flow flow, Words words) {
    this.flow = flow;
    this.words = words;
  }

  void draw(String supplier, String customer) {
    flow.need(HEIGHT);
    flow.down(18);
    float top = flow.y();
    float half = (Flow.WIDTH - GAP) / 2;
    side(Flow.LEFT, top, words.text("ledger.supplier"), supplier);
    side(Flow.LEFT + half + GAP, top, words.text("customer"), customer);
    flow.moveTo(top + HEIGHT);
  }

  private void side(float x, float top, String side, String name) {
    float width = (Flow.WIDTH - GAP) / 2;
    Sheet sheet = flow.sheet();
    sheet.text(flow.root().child("P"), Style.LABEL, x, top, side);
    sheet.lines(flow.root().child("P"), Style.BODY, x, top + 14, Style.BODY.wrap(name, width));
    sheet.rule(x, top + 50, width);
    sheet.text(flow.root().child("P"), Style.SMALL, x, top + 60, words.text("ledger.signature"));
  }
}

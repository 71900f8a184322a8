package ua.oblik.document;

import java.util.List;

/**
 * The place on paper where the next thing goes, moving down and on to the next page. What comes
 * asks for its height first and is never torn apart.
 */
final class Flow {
  static final float LEFT = 42;
  static final float WIDTH = Sheet.WIDTH - 2 * LEFT;
  static final float RIGHT = LEFT + WIDTH;
  private static final float TOP = 38;
  private static final float FOOT = 46;
  private static final float SECTION_GAP = 17;

  private final Archive archive;
  private final String runningHead;
  private Sheet sheet;
  private float y;

  Flow(Archive archive, String runningHead) {
    this.archive = archive;
    this.runningHead = runningHead;
    sheet = archive.newSheet();
    y = TOP;
  }

  Sheet sheet() {
    return sheet;
  }

  Element root() {
    return archive.root();
  }

  float y() {
    return y;
  }

  void moveTo(float line) {
    y = line;
  }

  void down(float distance) {
    y += distance;
  }

  /** Turns the page if less than {@code height} is left; answers whether it did. */
  boolean need(float height) {
    if (y + height <= Sheet.HEIGHT - FOOT) {
      return false;
    }
    sheet = archive.newSheet();
    sheet.decoration(Style.SMALL, LEFT, TOP - 8, runningHead);
    sheet.rule(LEFT, TOP - 2, WIDTH);
    y = TOP + 14;
    return true;
  }

  /** A section's heading, kept together with at least {@code following} points of content. */
  void heading(String text, float following) {
    need(SECTION_GAP + Style.HEADING.leading() + following);
    down(SECTION_GAP);
    sheet.text(root().child("H2"), Style.HEADING, LEFT, y + 4, text);
    down(10);
  }

  /** A paragraph at the left edge. */
  void paragraph(Style style, String text, float width) {
    List<String> lines = style.wrap(text, width);
    if (lines.isEmpty()) {
      return;
    }
    need(lines.size() * style.leading());
    sheet.lines(root().child("P"), style, LEFT, y + style.size(), lines);
    down(lines.size() * style.leading());
  }
}

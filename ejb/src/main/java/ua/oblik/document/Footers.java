package ua.oblik.document;

import java.util.List;

/** The foot of every page: a remark on the left and the number of the page. */
final class Footers {
  private static final float LINE = Sheet.HEIGHT - 26;

  private final Words words;

  Footers(Words words) {
    this.words = words;
  }

  /**
   * Draws them.
   *
   * @param remark may be empty
   */
  void draw(List<Sheet> sheets, String remark) {
    String pages = Integer.toString(sheets.size());
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      String page = words.text("page", Integer.toString(i + 1), pages);
      sheet.rule(Flow.LEFT, LINE - 12, Flow.WIDTH);
      if (!remark.isEmpty()) {
        sheet.decoration(Style.SMALL, Flow.LEFT, LINE, remark);
      }
      sheet.decoration(Style.SMALL, Flow.RIGHT - Style.SMALL.width(page), LINE, page);
    }
  }
}

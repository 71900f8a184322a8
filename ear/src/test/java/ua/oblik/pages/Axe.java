package ua.oblik.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Axe in an open page, brought there once and asked as often as needed.
 *
 * <p>{@link AxeBuilder} carries half a megabyte of script into the page for every question, and all
 * that was in order back out of it, which takes longer than the looking; it lends its script only.
 */
final class Axe {
  private static final String ASK =
      """
      async ([context, runOnly]) =>
        (await axe.run(context ?? document, {runOnly, resultTypes: ['violations']}))
          .violations.map(found => found.id + ' ' + found.nodes[0].html)
      """;

  private static final Map<String, Object> WCAG =
      Map.of(
          "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

  private static final Map<String, Object> CONTRAST =
      Map.of("type", "rule", "values", List.of("color-contrast"));

  private static final Map<String, Object> WITHOUT_MORE_ROWS =
      Map.of("exclude", List.of(List.of("tbody tr:nth-child(n+6)")));

  private final Page page;

  private Axe(Page page) {
    this.page = page;
  }

  /** Axe in this page, until another is opened in it. */
  static Axe in(Page page) {
    page.evaluate(AxeBuilder.getAxeScript());
    return new Axe(page);
  }

  /** What breaks WCAG 2.2 A and AA: each rule with the first place that breaks it. */
  List<String> violations() {
    return ask(null, WCAG);
  }

  /**
   * What of it is hard to read. The rows of a table repeat each other, and finding colours takes
   * most of the looking: of each table the first five.
   */
  List<String> contrast() {
    return ask(WITHOUT_MORE_ROWS, CONTRAST);
  }

  @SuppressWarnings("unchecked")
  private List<String> ask(Map<String, Object> context, Map<String, Object> rules) {
    return (List<String>) page.evaluate(ASK, Arrays.asList(context, rules));
  }
}

package ua.oblik.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Axe in an open page, brought there once and asked as often as needed.
 *
 * <p>{@link AxeBuilder} carries half a megabyte of script into the page for every question, and all
 * that was in order back out of it, which takes longer than the looking; it lends its script only.
 */
final class Axe {
  private static final String ASK =
      """
      async rule => (await axe.run(document, {
          runOnly: rule ? {type: 'rule', values: [rule]}
              : {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
          resultTypes: ['violations']
        })).violations.map(found => found.id + ' ' + found.nodes[0].html)
      """;

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
    return ask(null);
  }

  /** What breaks this rule of axe alone. */
  List<String> violations(String rule) {
    return ask(rule);
  }

  @SuppressWarnings("unchecked")
  private List<String> ask(String rule) {
    return (List<String>) page.evaluate(ASK, rule);
  }
}

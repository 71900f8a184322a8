package ua.oblik.web.portal;

import java.util.List;

/**
 * A column of a chart: bars in hundredths of its height, stacked from the bottom.
 *
 * @param label at its foot, or empty
 * @param faint whether it is drawn as something that may change
 * @param parts of this year, the lowest first
 * @param before height of what it is compared with, a year earlier; 0 if unknown
 * @param similar height of what similar homes used; 0 if it is not told
 */
public record Column(String label, boolean faint, List<Part> parts, int before, int similar) {

  /**
   * A part of a stacked bar.
   *
   * @param name of its colour: T1, T2, T3 or cost
   * @param top distance from the chart's upper edge
   * @param height at least 0
   */
  public record Part(String name, int top, int height) {}
}

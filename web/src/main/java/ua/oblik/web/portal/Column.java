package ua.oblik.web.portal;

import java.util.List;
import ua.oblik.billing.MonthOfUse;

/**
 * A month in a chart: bars in hundredths of the chart's height, stacked from the bottom.
 *
 * @param month which
 * @param parts of this year, the lowest first
 * @param yearBefore height of the same month a year earlier; 0 if unknown
 * @param similar height of what similar homes used; 0 if it is not told
 */
public record Column(MonthOfUse month, List<Part> parts, int yearBefore, int similar) {

  /**
   * A part of a stacked bar.
   *
   * @param name of its colour: T1, T2, T3 or cost
   * @param top distance from the chart's upper edge
   * @param height at least 0
   */
  public record Part(String name, int top, int height) {}
}

package ua.oblik.domain.billing;

import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * What the state bears of an account's charges.
 *
 * @param percentage relief by date, as on the first day of a settlement month
 * @param subsidy credited amounts by date, as on the first day of a settlement month
 */
public record Reliefs(Timeline<Percentage> percentage, Timeline<Subsidy> subsidy) {

  /** None. */
  public static final Reliefs NONE = new Reliefs(Timeline.empty(), Timeline.empty());

  /**
   * A percentage of the energy within a norm.
   *
   * @param percent 1 to 100
   * @param normPerMonth the relieved volume of a settlement month
   * @param source the act or decision
   */
  public record Percentage(int percent, Energy normPerMonth, String source) {}

  /**
   * An amount credited every month.
   *
   * @param perMonth positive
   * @param source the decision
   */
  public record Subsidy(Money perMonth, String source) {}
}

package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import ua.oblik.billing.HoursOfMonth;
import ua.oblik.domain.measure.Energy;

/** Consumption or cost of the days of a month, beside the same days a year earlier. */
@Named
@RequestScoped
public class DaysBacking extends MeasuredPage {
  @Inject private HourlyChoice choice;

  private YearMonth month;
  private HoursOfMonth yearBefore;

  @PostConstruct
  void load() {
    if (choice.getPoint() != null) {
      month = choice.month();
      yearBefore = choice.hours(month.minusYears(1));
      setAll(UseRows.days(choice.hours(month), yearBefore));
    }
  }

  /** Which month, or null without hourly data. */
  public YearMonth getMonth() {
    return month;
  }

  /** The month before, or null if nothing is known of it or of any before. */
  public YearMonth getEarlier() {
    YearMonth first = YearMonth.from(choice.getPoint().days().from());
    return month.isAfter(first) ? month.minusMonths(1) : null;
  }

  /** The month after, or null if nothing is known of it or of any after. */
  public YearMonth getLater() {
    YearMonth last = YearMonth.from(choice.getPoint().days().lastDay());
    return month.isBefore(last) ? month.plusMonths(1) : null;
  }

  @Override
  boolean isCostShown() {
    return choice.isCostShown();
  }

  /** The energy of an average day of those that are known. */
  public Energy getPerDay() {
    int days = getRows().size();
    return days == 0 ? Energy.ZERO : new Energy(Math.floorDiv(getTotal().wattHours(), days));
  }

  /** The energy of the same month a year before, or null if nothing is known of it. */
  public Energy getYearBefore() {
    return yearBefore.days().isEmpty() ? null : HoursOfMonth.energy(yearBefore.days());
  }
}

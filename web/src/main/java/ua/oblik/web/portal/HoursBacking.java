package ua.oblik.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import ua.oblik.billing.HoursOfMonth;
import ua.oblik.billing.SpanOfUse;
import ua.oblik.domain.measure.Energy;

/** Consumption or cost of the hours of a day, beside the same day of the week a year earlier. */
@Named
@RequestScoped
public class HoursBacking extends MeasuredPage {
  @Inject private HourlyChoice choice;

  private LocalDate day;
  private List<SpanOfUse> yearBefore = List.of();

  @PostConstruct
  void load() {
    if (choice.getPoint() != null) {
      day = choice.day();
      yearBefore = of(getDayBefore());
      setAll(UseRows.hours(day, of(day), yearBefore));
    }
  }

  private List<SpanOfUse> of(LocalDate wanted) {
    return choice.hours(YearMonth.from(wanted)).of(wanted);
  }

  /** Which day, or null without hourly data. */
  public LocalDate getDay() {
    return day;
  }

  /** The day it is compared with. */
  public LocalDate getDayBefore() {
    return UseRows.yearBefore(day);
  }

  /** Its month. */
  public YearMonth getMonth() {
    return YearMonth.from(day);
  }

  /** The day before, or null if nothing is known of it or of any before. */
  public LocalDate getEarlier() {
    return day.isAfter(choice.getPoint().days().from()) ? day.minusDays(1) : null;
  }

  /** The day after, or null if nothing is known of it or of any after. */
  public LocalDate getLater() {
    return day.isBefore(choice.getPoint().days().lastDay()) ? day.plusDays(1) : null;
  }

  @Override
  boolean isCostShown() {
    return choice.isCostShown();
  }

  /** The energy of the day it is compared with, or null if nothing is known of it. */
  public Energy getYearBefore() {
    return yearBefore.isEmpty() ? null : HoursOfMonth.energy(yearBefore);
  }
}

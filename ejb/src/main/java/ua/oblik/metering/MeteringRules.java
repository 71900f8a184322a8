package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.ReadValidation;

/** The parameters of reads and estimates in force on a day. */
@Stateless
public class MeteringRules {
  @Inject private Parameters parameters;

  /** The days around the turn of a month on which a read counts for the 1st. */
  public ReadingWindow window(LocalDate day) {
    return new ReadingWindow(
        parameters.number("reading-window.days-before-month-end", day),
        parameters.number("reading-window.last-day-of-next-month", day));
  }

  /** The order of the estimation rules, and when estimation is called prolonged. */
  public Estimation.Policy estimation(LocalDate day) {
    List<EstimationRule> order =
        Arrays.stream(parameters.text("estimation.order", day).split(","))
            .map(String::strip)
            .map(EstimationRule::valueOf)
            .toList();
    return new Estimation.Policy(
        order, parameters.number("estimation.prolonged-after-periods", day));
  }

  /** From where on a read is doubted. */
  public ReadValidation.Limits limits(LocalDate day) {
    return new ReadValidation.Limits(
        Energy.ofKWh(parameters.number("validation.questionable-difference-kwh", day)),
        parameters.number("validation.confirm-above-usual-times", day));
  }
}

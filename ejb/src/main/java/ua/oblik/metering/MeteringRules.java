package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.EstimationRule;
import ua.oblik.domain.metering.ReadValidation;

/** The parameters of reads and estimates in force on a day. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MeteringRules {
  @Inject private Parameters parameters;

  /** The days around the turn of a month on which a read counts for the 1st. */
  public ReadingWindow window(LocalDate day) {
    return window(parameters.on(day));
  }

  /** The same by the texts of all parameters in force. */
  public static ReadingWindow window(Map<String, String> inForce) {
    return new ReadingWindow(
        number(inForce, "reading-window.days-before-month-end"),
        number(inForce, "reading-window.last-day-of-next-month"));
  }

  /** The order of the estimation rules, and when estimation is called prolonged. */
  public Estimation.Policy estimation(LocalDate day) {
    return estimation(parameters.on(day));
  }

  /** The same by the texts of all parameters in force. */
  public static Estimation.Policy estimation(Map<String, String> inForce) {
    List<EstimationRule> order =
        Arrays.stream(text(inForce, "estimation.order").split(","))
            .map(String::strip)
            .map(EstimationRule::valueOf)
            .toList();
    return new Estimation.Policy(order, number(inForce, "estimation.prolonged-after-periods"));
  }

  /** From where on a read is doubted. */
  public ReadValidation.Limits limits(LocalDate day) {
    Map<String, String> inForce = parameters.on(day);
    return new ReadValidation.Limits(
        Energy.ofKWh(number(inForce, "validation.questionable-difference-kwh")),
        number(inForce, "validation.confirm-above-usual-times"));
  }

  private static int number(Map<String, String> inForce, String name) {
    return Integer.parseInt(text(inForce, name));
  }

  private static String text(Map<String, String> inForce, String name) {
    return Optional.ofNullable(inForce.get(name))
        .orElseThrow(() -> new IllegalStateException("no parameter " + name));
  }
}

package ua.oblik.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.calendar.Timeline;

/**
 * All parameters with all the days each value is in force on, as they stood at one moment: for what
 * needs several values, or values of several days.
 */
public final class DatedParameters {
  private final Map<String, Timeline<Dated>> values;

  DatedParameters(Map<String, Timeline<Dated>> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * A value and what it rests on.
   *
   * @param source the act or decision; null if there is none
   */
  record Dated(String value, String source) {}

  /** The text in force on a day. */
  public Optional<String> on(String name, LocalDate day) {
    return find(name, day).map(Dated::value);
  }

  /** All values that a parameter has had and will have. */
  public Timeline<String> over(String name) {
    return values.getOrDefault(name, Timeline.empty()).map(Dated::value);
  }

  Optional<String> source(String name, LocalDate day) {
    return find(name, day).map(Dated::source);
  }

  Map<String, String> on(LocalDate day) {
    Map<String, String> inForce = new HashMap<>();
    values.forEach(
        (name, dated) -> dated.on(day).ifPresent(each -> inForce.put(name, each.value())));
    return inForce;
  }

  private Optional<Dated> find(String name, LocalDate day) {
    return Optional.ofNullable(values.get(name)).flatMap(dated -> dated.on(day));
  }
}

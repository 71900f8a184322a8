package ua.oblik.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;

/**
 * The hours of a month that are known at a point, and sums of them. A day without a known hour is
 * missing, and nothing is put in its place.
 */
public final class HoursOfMonth {
  private final YearMonth month;
  private final List<HourOfUse> hours;

  HoursOfMonth(YearMonth month, List<HourOfUse> hours) {
    this.month = month;
    this.hours = List.copyOf(hours);
  }

  /** Which month. */
  public YearMonth month() {
    return month;
  }

  /** Each day, in order. */
  public List<SpanOfUse> days() {
    return hours.stream()
        .collect(
            Collectors.groupingBy(hour -> hour.hour().day(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(SpanOfUse::of)
        .toList();
  }

  /** Each hour of a day, in order. */
  public List<SpanOfUse> of(LocalDate day) {
    return hours.stream()
        .filter(hour -> hour.hour().day().equals(day))
        .map(hour -> SpanOfUse.of(List.of(hour)))
        .toList();
  }

  /** The energy of spans. */
  public static Energy energy(List<SpanOfUse> spans) {
    return Energy.sum(spans.stream().map(SpanOfUse::total).toList());
  }

  /** The sum of the costs as they are shown; empty if one of them is not known. */
  public static Optional<Money> cost(List<SpanOfUse> spans) {
    return spans.stream().allMatch(span -> span.cost().isPresent())
        ? Optional.of(Money.sum(spans.stream().flatMap(span -> span.cost().stream()).toList()))
        : Optional.empty();
  }
}

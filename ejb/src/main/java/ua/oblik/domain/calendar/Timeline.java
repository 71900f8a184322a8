package ua.oblik.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was valid when: dated values that do not overlap, gaps allowed.
 *
 * @param eras in order of time
 * @param <T> what changes over time
 */
public record Timeline<T>(List<Era<T>> eras) {

  /**
   * A value and the days it is valid on.
   *
   * @param days the days
   * @param value the value
   * @param <T> what changes over time
   */
  public record Era<T>(DateRange days, T value) {}

  /** Sorted; refuses eras that share a day. */
  public Timeline {
    List<Era<T>> sorted = new ArrayList<>(eras);
    sorted.sort(Comparator.comparing(era -> era.days().from()));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).days().overlaps(sorted.get(i).days())) {
        throw new IllegalArgumentException("two values on one day: " + sorted.get(i).days());
      }
    }
    eras = List.copyOf(sorted);
  }

  /** Nothing was ever valid. */
  public static <T> Timeline<T> empty() {
    return new Timeline<>(List.of());
  }

  /** One value from a day on. */
  public static <T> Timeline<T> from(LocalDate day, T value) {
    return new Timeline<>(List.of(new Era<>(DateRange.startingOn(day), value)));
  }

  /** One value for ever. */
  public static <T> Timeline<T> always(T value) {
    return new Timeline<>(List.of(new Era<>(new DateRange(LocalDate.MIN, LocalDate.MAX), value)));
  }

  /** The same days with another value for each. */
  public <R> Timeline<R> map(Function<T, R> change) {
    return new Timeline<>(
        eras.stream().map(era -> new Era<>(era.days(), change.apply(era.value()))).toList());
  }

  /** The value valid on a day. */
  public Optional<T> on(LocalDate day) {
    for (int i = eras.size() - 1; i >= 0; i--) {
      if (eras.get(i).days().contains(day)) {
        return Optional.of(eras.get(i).value());
      }
    }
    return Optional.empty();
  }
}

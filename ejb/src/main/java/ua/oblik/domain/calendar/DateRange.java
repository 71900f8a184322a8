package ua.oblik.domain.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Days from the first to the day before the last: {@code [from, until)}. A page that prints the
 * last day subtracts one.
 *
 * @param from the first day
 * @param until the day after the last; {@link LocalDate#MAX} where no end is set
 */
public record DateRange(LocalDate from, LocalDate until) {

  /** Holds at least one day. */
  public DateRange {
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("empty range: [" + from + ", " + until + ")");
    }
  }

  /** From a day on, without an end. */
  public static DateRange startingOn(LocalDate from) {
    return new DateRange(from, LocalDate.MAX);
  }

  /** All days of a month. */
  public static DateRange of(YearMonth month) {
    return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** The days between two dates; empty if there are none. */
  public static Optional<DateRange> between(LocalDate from, LocalDate until) {
    return from.isBefore(until) ? Optional.of(new DateRange(from, until)) : Optional.empty();
  }

  /** Whether no end is set. */
  public boolean isOpen() {
    return until.equals(LocalDate.MAX);
  }

  /** The number of days. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
  }

  /** The last day inside. */
  public LocalDate lastDay() {
    return until.minusDays(1);
  }

  /** Whether the day lies inside. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** Whether every day of the other lies inside. */
  public boolean contains(DateRange other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  /** Whether both share a day. */
  public boolean overlaps(DateRange other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** The days both share. */
  public Optional<DateRange> intersection(DateRange other) {
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = until.isBefore(other.until) ? until : other.until;
    return between(start, end);
  }

  /** From the earlier start to the later end. */
  public DateRange hull(DateRange other) {
    return new DateRange(
        from.isBefore(other.from) ? from : other.from,
        until.isAfter(other.until) ? until : other.until);
  }

  /** The parts of this that lie in each calendar month, in order. */
  public List<DateRange> byMonth() {
    List<DateRange> parts = new ArrayList<>();
    LocalDate start = from;
    while (start.isBefore(until)) {
      LocalDate nextMonth = YearMonth.from(start).plusMonths(1).atDay(1);
      LocalDate end = nextMonth.isBefore(until) ? nextMonth : until;
      parts.add(new DateRange(start, end));
      start = end;
    }
    return parts;
  }

  @Override
  public String toString() {
    return "[" + from + ", " + (isOpen() ? "" : until) + ")";
  }
}

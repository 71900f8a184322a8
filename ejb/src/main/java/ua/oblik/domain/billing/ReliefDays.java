package ua.oblik.domain.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;

/**
 * Judges the days of a relief or a subsidy. They are whole settlement months: the one in force on
 * the first of a month counts for all of it, so any other day would promise what no bill does.
 */
public final class ReliefDays {
  private static final LocalDate EARLIEST = LocalDate.of(2006, 1, 1);
  private static final int MONTHS_AHEAD = 12;

  private ReliefDays() {}

  /** Why not. */
  public enum Refusal {
    /** It does not begin with a month, or in one long before or long after today. */
    FIRST_DAY,
    /** It does not end with a month, or before it begins. */
    LAST_DAY,
    /** Another one of its kind is in force in one of the months. */
    OVERLAPS,
    /** It would not end earlier than it does. */
    NOT_EARLIER
  }

  /**
   * A bill that stands.
   *
   * @param number its number
   * @param days of the account that it covers
   * @param before whether it was issued before a relief was decided on
   */
  public record Billed(BillNumber number, DateRange days, boolean before) {}

  /**
   * Why a relief cannot be granted; empty if it can.
   *
   * @param until the first day without it; empty for an open end
   * @param others the days of those of the same kind
   */
  public static Optional<Refusal> judge(
      LocalDate from, Optional<LocalDate> until, List<DateRange> others, LocalDate today) {
    if (from.getDayOfMonth() != 1
        || from.isBefore(EARLIEST)
        || from.isAfter(today.plusMonths(MONTHS_AHEAD))) {
      return Optional.of(Refusal.FIRST_DAY);
    }
    if (until.filter(end -> end.getDayOfMonth() != 1 || !end.isAfter(from)).isPresent()) {
      return Optional.of(Refusal.LAST_DAY);
    }
    DateRange days = new DateRange(from, until.orElse(LocalDate.MAX));
    return others.stream().anyMatch(days::overlaps)
        ? Optional.of(Refusal.OVERLAPS)
        : Optional.empty();
  }

  /**
   * Why a relief cannot end on a day; empty if it can.
   *
   * @param until the first day without it; its first day if it shall never have been
   */
  public static Optional<Refusal> judgeEnd(LocalDate until, DateRange days) {
    if (until.getDayOfMonth() != 1 || until.isBefore(days.from())) {
      return Optional.of(Refusal.LAST_DAY);
    }
    return until.isBefore(days.until()) ? Optional.empty() : Optional.of(Refusal.NOT_EARLIER);
  }

  /**
   * The first bill that keeps what it charged for months of which something else is decided now. A
   * month that is not billed to its end yet is charged as a whole by its next bill, so it is not
   * counted.
   *
   * @param affected the days for which something else is decided
   */
  public static Optional<BillNumber> billedOtherwise(DateRange affected, List<Billed> standing) {
    Optional<LocalDate> wholeUntil =
        standing.stream()
            .map(bill -> bill.days().until().withDayOfMonth(1))
            .max(LocalDate::compareTo);
    return wholeUntil
        .flatMap(end -> DateRange.between(affected.from(), min(end, affected.until())))
        .flatMap(
            months ->
                standing.stream()
                    .filter(bill -> bill.before() && bill.days().overlaps(months))
                    .min((a, b) -> a.days().from().compareTo(b.days().from())))
        .map(Billed::number);
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}

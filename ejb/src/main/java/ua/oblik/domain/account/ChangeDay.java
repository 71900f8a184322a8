package ua.oblik.domain.account;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;

/**
 * Judges the day on which an agreement is to end or to change, before anything is stored. The days
 * before it belong to the old terms, so nothing that is settled by an actual read may lie after it.
 */
public final class ChangeDay {

  private ChangeDay() {}

  /** What is to happen on the day. */
  public enum Kind {
    /** The agreement ends; the day is the first that is not supplied under it. */
    END,
    /** Other terms begin: another class, another norm, another meter. */
    CHANGE
  }

  /**
   * What is wanted.
   *
   * @param kind what is to happen
   * @param day when
   * @param read whether a read of that day is there or comes with it
   * @param estimate whether the days before are to be billed by average if there is none
   */
  public record Wanted(Kind kind, LocalDate day, boolean read, boolean estimate) {}

  /**
   * What is known of the agreement.
   *
   * @param inForce its days
   * @param lastChange when its newest terms began
   * @param settledUntil up to which actual read it is billed; empty if never
   * @param billedUntil up to where bills that stand cover it; empty if never
   */
  public record Known(
      DateRange inForce,
      LocalDate lastChange,
      Optional<LocalDate> settledUntil,
      Optional<LocalDate> billedUntil) {}

  /**
   * The calendar.
   *
   * @param today the business date
   * @param daysAhead so far ahead an event may be entered
   */
  public record Calendar(LocalDate today, int daysAhead) {}

  /** Why not on this day. */
  public enum Refusal {
    /** Later than events may be entered ahead. */
    TOO_FAR_AHEAD,
    /** The agreement has not begun by then, or has ended. */
    NOT_IN_FORCE,
    /** Its newest terms begin on that day or after it. */
    CHANGED_LATER,
    /** Days after it are settled by an actual read. */
    BEFORE_LAST_BILLED,
    /** A read of a day that has not come. */
    READ_IN_FUTURE,
    /** The day has come and there is neither a read nor leave to estimate. */
    READ_MISSING,
    /** Days after it are billed by estimate: only a read of the day can part them. */
    READ_NEEDED_TO_PART,
    /** Settled up to this very day, and days after it are billed by estimate. */
    BILLED_BEYOND
  }

  /** Why the agreement cannot end or change on that day; empty if it can. */
  public static Optional<Refusal> judge(Wanted wanted, Known known, Calendar calendar) {
    LocalDate day = wanted.day();
    if (day.isAfter(calendar.today().plusDays(calendar.daysAhead()))) {
      return Optional.of(Refusal.TOO_FAR_AHEAD);
    }
    if (!known.inForce().from().isBefore(day) || day.isAfter(known.inForce().until())) {
      return Optional.of(Refusal.NOT_IN_FORCE);
    }
    if (!known.lastChange().isBefore(day)) {
      return Optional.of(Refusal.CHANGED_LATER);
    }
    if (wanted.kind() == Kind.CHANGE && !known.inForce().contains(day)) {
      return Optional.of(Refusal.NOT_IN_FORCE);
    }
    if (known.settledUntil().filter(day::isBefore).isPresent()) {
      return Optional.of(Refusal.BEFORE_LAST_BILLED);
    }
    return judgeRead(wanted, known, calendar);
  }

  private static Optional<Refusal> judgeRead(Wanted wanted, Known known, Calendar calendar) {
    LocalDate day = wanted.day();
    boolean settled = known.settledUntil().filter(day::equals).isPresent();
    boolean billedBeyond = known.billedUntil().filter(day::isBefore).isPresent();
    if (settled) {
      return billedBeyond && wanted.kind() == Kind.END
          ? Optional.of(Refusal.BILLED_BEYOND)
          : Optional.empty();
    }
    if (wanted.read()) {
      return day.isAfter(calendar.today()) ? Optional.of(Refusal.READ_IN_FUTURE) : Optional.empty();
    }
    if (billedBeyond) {
      return Optional.of(Refusal.READ_NEEDED_TO_PART);
    }
    return wanted.estimate() || day.isAfter(calendar.today())
        ? Optional.empty()
        : Optional.of(Refusal.READ_MISSING);
  }
}

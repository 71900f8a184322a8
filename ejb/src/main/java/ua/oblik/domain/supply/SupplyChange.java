package ua.oblik.domain.supply;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;

/**
 * Judges whether a point may be disconnected, supplied again, declared empty or occupied again on a
 * day, before anything is stored. The day is the first that is no longer as it was. Days that bills
 * settle by an actual read stay as they are; days they bill by average are billed again once a read
 * of the day parts them.
 */
public final class SupplyChange {

  private SupplyChange() {}

  /** What is to happen. */
  public enum Kind {
    /** Nothing can be drawn any more. */
    DISCONNECT(SupplyState.DISCONNECTED),
    /** Energy is supplied again. */
    RECONNECT(SupplyState.DISCONNECTED),
    /** Nobody lives there, and nothing is drawn. */
    DECLARE_EMPTY(SupplyState.DECLARED_EMPTY),
    /** Somebody lives there again. */
    OCCUPY(SupplyState.DECLARED_EMPTY);

    private final SupplyState state;

    Kind(SupplyState state) {
      this.state = state;
    }

    /** The state that begins or ends. */
    public SupplyState state() {
      return state;
    }

    /** Whether the state begins. */
    public boolean begins() {
      return this == DISCONNECT || this == DECLARE_EMPTY;
    }
  }

  /**
   * What is wanted.
   *
   * @param kind what is to happen
   * @param on the first day that is no longer as it was
   * @param until the first day that is again as before, if that is known; only of a state that
   *     begins
   * @param read whether a read of the day is there or comes with it
   */
  public record Wanted(Kind kind, LocalDate on, Optional<LocalDate> until, boolean read) {

    private DateRange days() {
      return new DateRange(on, until.orElse(LocalDate.MAX));
    }
  }

  /**
   * What is known of the point.
   *
   * @param inForce the days of its agreement
   * @param states when it was disconnected or declared empty
   * @param settledUntil up to which actual read it is billed; empty if never
   * @param billedUntil up to where bills that stand cover it; empty if never
   */
  public record Known(
      DateRange inForce,
      Timeline<SupplyState> states,
      Optional<LocalDate> settledUntil,
      Optional<LocalDate> billedUntil) {}

  /** Why not. */
  public enum Reason {
    /** Later than events may be entered ahead. */
    TOO_FAR_AHEAD,
    /** The agreement is not in force on that day. */
    NOT_IN_FORCE,
    /** It would be as before on the day on which it begins, or earlier. */
    UNTIL_NOT_AFTER,
    /** Days of it are disconnected already; told with the first of them. */
    DISCONNECTED_ALREADY,
    /** Days of it are declared empty already; told with the first of them. */
    EMPTY_ALREADY,
    /** There is no disconnection to end on that day. */
    NOT_DISCONNECTED,
    /** There is no declaration to end on that day. */
    NOT_EMPTY,
    /** Days after it are settled by an actual read; told with its day. */
    BEFORE_LAST_BILLED,
    /** A read of a day that has not come. */
    READ_IN_FUTURE,
    /** Days after it are billed by estimate; told with their end: only a read can part them. */
    READ_NEEDED_TO_PART,
    /** Settled up to this very day, and days after it are billed by estimate. */
    BILLED_BEYOND
  }

  /**
   * Why not, with the day to be told.
   *
   * @param reason why
   * @param day of it, where one is told
   */
  public record Refusal(Reason reason, Optional<LocalDate> day) {

    static Optional<Refusal> because(Reason reason) {
      return Optional.of(new Refusal(reason, Optional.empty()));
    }

    static Optional<Refusal> because(Reason reason, LocalDate day) {
      return Optional.of(new Refusal(reason, Optional.of(day)));
    }
  }

  /**
   * Why it cannot happen on that day; empty if it can.
   *
   * @param latest the last day that may be entered ahead
   */
  public static Optional<Refusal> judge(
      Wanted wanted, Known known, LocalDate today, LocalDate latest) {
    if (wanted.on().isAfter(latest)) {
      return Refusal.because(Reason.TOO_FAR_AHEAD);
    }
    if (!known.inForce().contains(wanted.on())) {
      return Refusal.because(Reason.NOT_IN_FORCE);
    }
    if (wanted.until().filter(end -> !end.isAfter(wanted.on())).isPresent()) {
      return Refusal.because(Reason.UNTIL_NOT_AFTER);
    }
    Optional<Refusal> refusal =
        wanted.kind().begins() ? judgeBeginning(wanted, known) : judgeEnd(wanted, known);
    return refusal.isPresent() ? refusal : judgeBilled(wanted, known, today);
  }

  /** The era that ends on a day: one whose days it lies among, the first included. */
  public static Optional<Era<SupplyState>> ending(Wanted wanted, Timeline<SupplyState> states) {
    return states.eras().stream()
        .filter(era -> era.value() == wanted.kind().state() && era.days().contains(wanted.on()))
        .findFirst();
  }

  private static Optional<Refusal> judgeBeginning(Wanted wanted, Known known) {
    return known.states().eras().stream()
        .filter(era -> !era.value().draws() && era.days().overlaps(wanted.days()))
        .min(Comparator.comparing(era -> era.days().from()))
        .flatMap(
            era ->
                Refusal.because(
                    era.value() == SupplyState.DISCONNECTED
                        ? Reason.DISCONNECTED_ALREADY
                        : Reason.EMPTY_ALREADY,
                    era.days().from()));
  }

  private static Optional<Refusal> judgeEnd(Wanted wanted, Known known) {
    if (ending(wanted, known.states()).isPresent()) {
      return Optional.empty();
    }
    return Refusal.because(
        wanted.kind() == Kind.RECONNECT ? Reason.NOT_DISCONNECTED : Reason.NOT_EMPTY);
  }

  private static Optional<Refusal> judgeBilled(Wanted wanted, Known known, LocalDate today) {
    LocalDate on = wanted.on();
    Optional<LocalDate> settled = known.settledUntil();
    Optional<LocalDate> beyond = known.billedUntil().filter(on::isBefore);
    if (settled.filter(on::isBefore).isPresent()) {
      return Refusal.because(Reason.BEFORE_LAST_BILLED, settled.get());
    }
    if (wanted.read() && on.isAfter(today)) {
      return Refusal.because(Reason.READ_IN_FUTURE);
    }
    if (beyond.isEmpty()) {
      return Optional.empty();
    }
    if (settled.filter(on::equals).isPresent()) {
      return Refusal.because(Reason.BILLED_BEYOND, beyond.get());
    }
    return wanted.read()
        ? Optional.empty()
        : Refusal.because(Reason.READ_NEEDED_TO_PART, beyond.get());
  }
}

package ua.oblik.domain.metering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;

/**
 * Judges reads before anything is stored. The answer is a value; nothing is thrown at a customer.
 */
public final class ReadValidation {

  private static final long HOURS = 24;

  private ReadValidation() {}

  /**
   * Reads as they were entered.
   *
   * @param readOn the date of the read
   * @param values text per register as typed; a missing register is incomplete
   * @param confirmed what the customer has confirmed in answer to an earlier {@link
   *     NeedsConfirmation}
   */
  public record Entered(
      LocalDate readOn, Map<RegisterCode, String> values, Set<Confirmation> confirmed) {}

  /**
   * What is known of the meter.
   *
   * @param plate the meter in place
   * @param lastRead the latest actual read of this meter on or before the entered date
   * @param nextRead the earliest actual read of this meter after the entered date
   * @param lastBilledOn the effective date of the last actual read that a final bill rests on
   * @param usualPerDay usual consumption of all zones in a day, multiplied; empty if not known
   * @param contractedWatts the contracted power
   * @param household whether only whole kilowatt-hours are taken
   */
  public record Known(
      MeterSpan.MeterPlate plate,
      Optional<MeterRead> lastRead,
      Optional<MeterRead> nextRead,
      Optional<LocalDate> lastBilledOn,
      Optional<Energy> usualPerDay,
      long contractedWatts,
      boolean household) {}

  /**
   * Thresholds, kept by staff.
   *
   * @param questionableDifference a difference of one register above this goes to the worklist
   * @param usualTimes more than so many times the usual daily consumption asks for confirmation
   */
  public record Limits(Energy questionableDifference, int usualTimes) {

    /** 5000 kWh and three times. */
    public static final Limits STANDARD = new Limits(Energy.ofKWh(5000), 3);
  }

  /** What a customer can confirm. */
  public enum Confirmation {
    /** The consumption is right although far above the usual. */
    UNUSUAL_CONSUMPTION,
    /** The register went through zero. */
    ROLL_OVER
  }

  /** What a customer can do about a read lower than the last. */
  public enum WayOut {
    CHECK_NUMBERS,
    CONFIRM_ROLL_OVER,
    REPORT_EXCHANGE,
    SEND_PHOTO
  }

  /** Why a read is refused. */
  public enum Reason {
    INCOMPLETE_ZONES,
    UNKNOWN_REGISTER,
    NOT_A_NUMBER,
    NEGATIVE,
    FRACTION_OF_KWH,
    TOO_MANY_DIGITS,
    FUTURE_DATE,
    BEFORE_LAST_BILLED,
    LOWER_THAN_LAST,
    HIGHER_THAN_NEXT
  }

  /** Why a read is stored but not billed until staff release it. */
  public enum Doubt {
    ABOVE_CONTRACTED_POWER,
    ABOVE_DIFFERENCE_LIMIT
  }

  /** The answer. */
  public sealed interface Outcome {}

  /**
   * Stored and billed.
   *
   * @param read with its values as numbers
   * @param volumes since the last read, per register; zero without a last read
   */
  public record Accepted(MeterRead read, Map<RegisterCode, Energy> volumes) implements Outcome {}

  /**
   * Stored, put on the staff worklist, not billed until released.
   *
   * @param read quality {@link ReadQuality#QUESTIONABLE}
   * @param volumes since the last read
   * @param doubts why
   * @param limit what could have been drawn, or the threshold
   */
  public record Questionable(
      MeterRead read, Map<RegisterCode, Energy> volumes, List<Doubt> doubts, Energy limit)
      implements Outcome {}

  /**
   * Not stored; the customer is asked.
   *
   * @param needed what to confirm
   * @param volumes since the last read if it were taken
   * @param usual what would have been usual for the same days
   */
  public record NeedsConfirmation(
      Confirmation needed, Map<RegisterCode, Energy> volumes, Energy usual) implements Outcome {}

  /**
   * Not stored.
   *
   * @param reason why
   * @param register which register, if one
   * @param entered what was entered, if a number
   * @param last the last value, where the reason compares with it
   * @param lastOn the date of that value, or the limit of the date
   * @param waysOut what can be done, in order of likelihood
   */
  public record Refused(
      Reason reason,
      Optional<RegisterCode> register,
      Optional<Energy> entered,
      Optional<Energy> last,
      Optional<LocalDate> lastOn,
      List<WayOut> waysOut)
      implements Outcome {}

  /**
   * Judges entered reads.
   *
   * @param source who entered them
   * @param today the business date
   */
  public static Outcome judge(
      Entered entered, ReadSource source, Known known, Limits limits, LocalDate today) {
    EnteredValues.Result values = EnteredValues.read(entered.values(), known);
    if (values.refusal().isPresent()) {
      return values.refusal().get();
    }
    return refusedDate(entered.readOn(), known, today)
        .<Outcome>map(refused -> refused)
        .orElseGet(() -> judge(entered, values.values(), source, known, limits));
  }

  private static Outcome judge(
      Entered entered,
      Map<RegisterCode, Energy> values,
      ReadSource source,
      Known known,
      Limits limits) {
    MeterRead read = MeterRead.valid(entered.readOn(), values, source);
    if (known.lastRead().isEmpty()) {
      return refusedByNext(read, known)
          .<Outcome>map(refused -> refused)
          .orElseGet(() -> new Accepted(read, none(known.plate())));
    }
    MeterRead last = known.lastRead().get();
    long days = Math.max(1, ChronoUnit.DAYS.between(last.readOn(), read.readOn()));
    Energy drawable = new Energy(Math.multiplyExact(known.contractedWatts(), HOURS * days));
    Optional<RegisterCode> lower = firstLower(read, last);
    MeterRead taken = read;
    if (lower.isPresent()) {
      taken = read.rolledOverOnce();
      boolean plausible = isPlausibleRollOver(known.plate(), last, taken, drawable);
      if (!plausible || !entered.confirmed().contains(Confirmation.ROLL_OVER)) {
        return lowerThanLast(read, last, lower.get(), plausible);
      }
    }
    Optional<Refused> next = refusedByNext(taken, known);
    return next.isPresent()
        ? next.get()
        : weigh(
            taken,
            volumes(known.plate(), last, taken),
            new Span(days, drawable),
            entered,
            known,
            limits);
  }

  private static Outcome weigh(
      MeterRead read,
      Map<RegisterCode, Energy> volumes,
      Span span,
      Entered entered,
      Known known,
      Limits limits) {
    Energy total = Energy.sum(volumes.values());
    boolean abovePower = total.compareTo(span.drawable()) > 0;
    boolean aboveLimit =
        volumes.values().stream().anyMatch(v -> v.compareTo(limits.questionableDifference()) > 0);
    if (abovePower || aboveLimit) {
      List<Doubt> doubts = new ArrayList<>();
      if (abovePower) {
        doubts.add(Doubt.ABOVE_CONTRACTED_POWER);
      }
      if (aboveLimit) {
        doubts.add(Doubt.ABOVE_DIFFERENCE_LIMIT);
      }
      return new Questionable(
          read.questioned(),
          volumes,
          List.copyOf(doubts),
          abovePower ? span.drawable() : limits.questionableDifference());
    }
    Optional<Energy> usual = known.usualPerDay().map(perDay -> perDay.times(span.days()));
    if (usual.isPresent()
        && total.compareTo(usual.get().times(limits.usualTimes())) > 0
        && !entered.confirmed().contains(Confirmation.UNUSUAL_CONSUMPTION)) {
      return new NeedsConfirmation(Confirmation.UNUSUAL_CONSUMPTION, volumes, usual.get());
    }
    return new Accepted(read, volumes);
  }

  private static Optional<Refused> refusedDate(LocalDate readOn, Known known, LocalDate today) {
    if (readOn.isAfter(today)) {
      return Optional.of(refusedDate(Reason.FUTURE_DATE, today));
    }
    return known
        .lastBilledOn()
        .filter(readOn::isBefore)
        .map(billedOn -> refusedDate(Reason.BEFORE_LAST_BILLED, billedOn));
  }

  private static Refused refusedDate(Reason reason, LocalDate limit) {
    return new Refused(
        reason,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(limit),
        List.of());
  }

  private static Optional<Refused> refusedByNext(MeterRead read, Known known) {
    return known
        .nextRead()
        .filter(next -> !next.rolledOver())
        .flatMap(
            next ->
                firstLower(next, read)
                    .map(
                        register ->
                            new Refused(
                                Reason.HIGHER_THAN_NEXT,
                                Optional.of(register),
                                Optional.of(read.value(register)),
                                Optional.of(next.value(register)),
                                Optional.of(next.readOn()),
                                List.of(WayOut.CHECK_NUMBERS, WayOut.SEND_PHOTO))));
  }

  private static Refused lowerThanLast(
      MeterRead read, MeterRead last, RegisterCode register, boolean rollOverPlausible) {
    return new Refused(
        Reason.LOWER_THAN_LAST,
        Optional.of(register),
        Optional.of(read.value(register)),
        Optional.of(last.value(register)),
        Optional.of(last.readOn()),
        rollOverPlausible
            ? List.of(
                WayOut.CHECK_NUMBERS,
                WayOut.CONFIRM_ROLL_OVER,
                WayOut.REPORT_EXCHANGE,
                WayOut.SEND_PHOTO)
            : List.of(WayOut.CHECK_NUMBERS, WayOut.REPORT_EXCHANGE, WayOut.SEND_PHOTO));
  }

  /** Plausible from the digits: less than half a turn, and no more than could have been drawn. */
  private static boolean isPlausibleRollOver(
      MeterPlate plate, MeterRead last, MeterRead taken, Energy drawable) {
    Map<RegisterCode, Energy> volumes = volumes(plate, last, taken);
    long halfTurn = plate.capacity().times(plate.multiplier()).wattHours() / 2;
    return Energy.sum(volumes.values()).compareTo(drawable) <= 0
        && volumes.values().stream().allMatch(volume -> volume.wattHours() < halfTurn);
  }

  private static Map<RegisterCode, Energy> volumes(
      MeterPlate plate, MeterRead last, MeterRead taken) {
    return Consumption.between(plate, last, taken)
        .orElseThrow(() -> new IllegalArgumentException("last read lacks a register"));
  }

  private static Optional<RegisterCode> firstLower(MeterRead read, MeterRead than) {
    return read.values().keySet().stream()
        .filter(register -> than.values().containsKey(register))
        .filter(register -> read.value(register).compareTo(than.value(register)) < 0)
        .findFirst();
  }

  private static Map<RegisterCode, Energy> none(MeterPlate plate) {
    Map<RegisterCode, Energy> volumes = new EnumMap<>(RegisterCode.class);
    RegisterCode.of(plate.zones()).forEach(register -> volumes.put(register, Energy.ZERO));
    return volumes;
  }

  private record Span(long days, Energy drawable) {}
}

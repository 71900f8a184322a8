package ua.oblik.domain.metering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReadValidation.Accepted;
import ua.oblik.domain.metering.ReadValidation.Confirmation;
import ua.oblik.domain.metering.ReadValidation.Doubt;
import ua.oblik.domain.metering.ReadValidation.Entered;
import ua.oblik.domain.metering.ReadValidation.Known;
import ua.oblik.domain.metering.ReadValidation.Limits;
import ua.oblik.domain.metering.ReadValidation.NeedsConfirmation;
import ua.oblik.domain.metering.ReadValidation.Outcome;
import ua.oblik.domain.metering.ReadValidation.Questionable;
import ua.oblik.domain.metering.ReadValidation.Reason;
import ua.oblik.domain.metering.ReadValidation.Refused;
import ua.oblik.domain.metering.ReadValidation.WayOut;

/**
 * Judges one submission: its numbers, its date, then what they mean beside the reads already known.
 *
 * @param entered the submission
 * @param known the meter
 * @param limits thresholds
 */
record ReadJudge(Entered entered, Known known, Limits limits) {

  private static final long HOURS = 24;

  Outcome judge(ReadSource source, LocalDate today) {
    EnteredValues.Result values = EnteredValues.read(entered.values(), known);
    if (values.refusal().isPresent()) {
      return values.refusal().get();
    }
    Optional<Refused> date = refusedDate(today);
    return date.isPresent()
        ? date.get()
        : judge(MeterRead.valid(entered.readOn(), values.values(), source));
  }

  private Outcome judge(MeterRead read) {
    if (known.lastRead().isEmpty()) {
      Optional<Refused> next = refusedByNext(read);
      return next.isPresent() ? next.get() : new Accepted(read, none(known.plate()));
    }
    MeterRead last = known.lastRead().get();
    long days = Math.max(1, ChronoUnit.DAYS.between(last.readOn(), read.readOn()));
    Energy drawable = new Energy(Math.multiplyExact(known.contractedWatts(), HOURS * days));
    Optional<RegisterCode> lower = firstLower(read, last);
    MeterRead taken = read;
    if (lower.isPresent()) {
      taken = read.rolledOverOnce();
      boolean plausible = isPlausibleRollOver(last, taken, drawable);
      if (!plausible || !entered.confirmed().contains(Confirmation.ROLL_OVER)) {
        return entered.confirmed().contains(Confirmation.PHOTO_SENT)
            ? shownByPhoto(read, last, lower.get())
            : lowerThanLast(read, last, lower.get(), plausible);
      }
    }
    Optional<Refused> next = refusedByNext(taken);
    return next.isPresent() ? next.get() : weigh(taken, volumes(last, taken), days, drawable);
  }

  private Outcome weigh(
      MeterRead read, Map<RegisterCode, Energy> volumes, long days, Energy drawable) {
    List<Doubt> doubts = doubts(volumes, drawable);
    Expectation expected =
        Expectation.of(known.usualPerDay(), known.contractedWatts(), days, limits.usualTimes());
    if (expected.exceededBy(RegisterCode.sumOfActive(volumes))
        && isAsked(read, expected.ground(), doubts)) {
      return new NeedsConfirmation(Confirmation.UNUSUAL_CONSUMPTION, volumes, expected);
    }
    if (!doubts.isEmpty()) {
      boolean abovePower = doubts.contains(Doubt.ABOVE_CONTRACTED_POWER);
      return new Questionable(
          read.questioned(),
          volumes,
          doubts,
          abovePower ? drawable : limits.questionableDifference());
    }
    return new Accepted(read, volumes);
  }

  /** A slip of a digit is noticed by who made it; only a customer can look at the meter again. */
  private boolean isAsked(MeterRead read, Expectation.Ground ground, List<Doubt> doubts) {
    return !entered.confirmed().contains(Confirmation.UNUSUAL_CONSUMPTION)
        && (read.source() == ReadSource.CUSTOMER
            || (ground == Expectation.Ground.USUAL && doubts.isEmpty()));
  }

  private List<Doubt> doubts(Map<RegisterCode, Energy> volumes, Energy drawable) {
    List<Doubt> doubts = new ArrayList<>();
    if (RegisterCode.sumOfActive(volumes).compareTo(drawable) > 0) {
      doubts.add(Doubt.ABOVE_CONTRACTED_POWER);
    }
    Energy limit = limits.questionableDifference();
    if (volumes.values().stream().anyMatch(volume -> volume.compareTo(limit) > 0)) {
      doubts.add(Doubt.ABOVE_DIFFERENCE_LIMIT);
    }
    return List.copyOf(doubts);
  }

  private Optional<Refused> refusedDate(LocalDate today) {
    LocalDate readOn = entered.readOn();
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

  private Optional<Refused> refusedByNext(MeterRead read) {
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
                                List.of(WayOut.CHECK_NUMBERS))));
  }

  private Questionable shownByPhoto(MeterRead read, MeterRead last, RegisterCode register) {
    return new Questionable(
        read.questioned(),
        none(known.plate()),
        List.of(Doubt.LOWER_THAN_LAST),
        last.value(register));
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
  private boolean isPlausibleRollOver(MeterRead last, MeterRead taken, Energy drawable) {
    MeterPlate plate = known.plate();
    Map<RegisterCode, Energy> volumes = volumes(last, taken);
    long halfTurn = plate.capacity().times(plate.multiplier()).wattHours() / 2;
    return RegisterCode.sumOfActive(volumes).compareTo(drawable) <= 0
        && volumes.values().stream().allMatch(volume -> volume.wattHours() < halfTurn);
  }

  private Map<RegisterCode, Energy> volumes(MeterRead last, MeterRead taken) {
    return Consumption.between(known.plate(), last, taken)
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
    plate.registers().forEach(register -> volumes.put(register, Energy.ZERO));
    return volumes;
  }
}

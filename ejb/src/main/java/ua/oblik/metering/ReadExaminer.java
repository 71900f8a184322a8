package ua.oblik.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Consumption;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.ReadValidation;
import ua.oblik.domain.metering.ReadValidation.Entered;
import ua.oblik.domain.metering.ReadValidation.Known;
import ua.oblik.domain.metering.ReadValidation.Outcome;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Examines a submission of a customer or of the system operator against the file of its service
 * point. Looks nothing up and stores nothing.
 */
final class ReadExaminer {
  private final PointFile file;
  private final boolean household;
  private final IntakeRules rules;
  private final LocalDate today;
  private final ReadSource source;

  ReadExaminer(
      PointFile file, boolean household, IntakeRules rules, LocalDate today, ReadSource source) {
    this.file = file;
    this.household = household;
    this.rules = rules;
    this.today = today;
    this.source = source;
  }

  /** The same reads once more are recognised, whatever has been billed since. */
  Examination examine(ReadSubmission submission) {
    Optional<InstalledMeter> meter = file.meterOn(submission.readOn());
    if (meter.isEmpty()) {
      return Examination.refused(ReadRefusal.NO_METER);
    }
    Entered entered = new Entered(submission.readOn(), submission.values(), submission.confirmed());
    Outcome alone = judge(entered, alone(meter.get()));
    if (!(alone instanceof ReadValidation.Accepted taken)) {
      return Examination.notTaken(Refused.of((ReadValidation.Refused) alone));
    }
    return stored(meter.get(), taken.read())
        .map(stored -> repeated(meter.get(), stored))
        .orElseGet(() -> examine(entered, meter.get(), effectiveOn(meter.get(), taken.read())));
  }

  private Examination examine(Entered entered, InstalledMeter meter, LocalDate effectiveOn) {
    Optional<LocalDate> settled = file.settledUntil().filter(until -> !effectiveOn.isAfter(until));
    if (settled.isPresent()) {
      return Examination.notTaken(Refused.settled(settled.get()));
    }
    Optional<StoredRead> replaces = file.corrected(meter, effectiveOn, source);
    Predicate<StoredRead> replaced = stored -> replaces.filter(stored::equals).isPresent();
    Optional<StoredRead> last = file.last(meter, entered.readOn(), replaced);
    Known known =
        new Known(
            meter.plate(),
            last.map(StoredRead::asRuled),
            file.next(meter, entered.readOn(), replaced).map(StoredRead::asRuled),
            file.settledUntil(),
            file.usualPerDay(entered.readOn(), rules.window(), rules.estimation()),
            file.point().contractedWatts(),
            household);
    Outcome outcome = judge(entered, known);
    if (outcome instanceof ReadValidation.Refused refused) {
      return Examination.notTaken(Refused.of(refused));
    }
    if (outcome instanceof ReadValidation.NeedsConfirmation asked) {
      return Examination.notTaken(
          new ConfirmationNeeded(asked.needed(), asked.volumes(), asked.expected()));
    }
    return Examination.fit(fit(outcome, meter, effectiveOn, new Before(last, replaces)));
  }

  private JudgedRead fit(
      Outcome outcome, InstalledMeter meter, LocalDate effectiveOn, Before before) {
    if (outcome instanceof ReadValidation.Questionable questionable) {
      return new JudgedRead(
          file.point(),
          meter,
          effectiveOn,
          questionable.read(),
          questionable.volumes(),
          Optional.of(new JudgedRead.Doubted(questionable.doubts(), questionable.limit())),
          before.lastRead(),
          before.replaces(),
          Optional.empty());
    }
    ReadValidation.Accepted accepted = (ReadValidation.Accepted) outcome;
    return new JudgedRead(
        file.point(),
        meter,
        effectiveOn,
        before.replaces().isPresent() ? edited(accepted.read()) : accepted.read(),
        accepted.volumes(),
        Optional.empty(),
        before.lastRead(),
        before.replaces(),
        Optional.empty());
  }

  private Examination repeated(InstalledMeter meter, StoredRead stored) {
    Optional<MeterRead> last =
        file.last(meter, stored.readOn(), stored::equals).map(StoredRead::asRuled);
    Map<RegisterCode, Energy> consumption =
        last.flatMap(before -> Consumption.between(meter.plate(), before, stored.read()))
            .orElse(Map.of());
    return Examination.fit(
        new JudgedRead(
            file.point(),
            meter,
            stored.effectiveOn(),
            stored.asRuled(),
            consumption,
            Optional.empty(),
            last,
            Optional.empty(),
            Optional.of(stored)));
  }

  private Optional<StoredRead> stored(InstalledMeter meter, MeterRead read) {
    return file.standing().stream()
        .filter(stored -> stored.meterId() == meter.meterId())
        .filter(stored -> stored.read().source() == read.source())
        .filter(stored -> stored.readOn().equals(read.readOn()))
        .filter(stored -> stored.values().equals(read.values()))
        .findFirst();
  }

  private Outcome judge(Entered entered, Known known) {
    return ReadValidation.judge(entered, source, known, rules.limits(), today);
  }

  /** What can be judged by the meter and the calendar alone. */
  private Known alone(InstalledMeter meter) {
    return new Known(
        meter.plate(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        file.point().contractedWatts(),
        household);
  }

  private LocalDate effectiveOn(InstalledMeter meter, MeterRead read) {
    List<MeterRead> known =
        file.standing().stream()
            .filter(stored -> stored.meterId() == meter.meterId())
            .map(StoredRead::asRuled)
            .toList();
    return new MeterSpan(meter.plate(), meter.inPlace(), known).effectiveOn(read, rules.window());
  }

  private static MeterRead edited(MeterRead read) {
    return new MeterRead(
        read.readOn(), read.values(), read.source(), ReadQuality.EDITED, read.rolledOver());
  }

  /** The reads a new one is compared with, and the one it corrects. */
  private record Before(Optional<StoredRead> last, Optional<StoredRead> replaces) {
    Optional<MeterRead> lastRead() {
      return last.map(StoredRead::asRuled);
    }
  }
}

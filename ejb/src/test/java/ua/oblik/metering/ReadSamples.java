package ua.oblik.metering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Estimation;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.ReadValidation;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.supply.PremiseAddress;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.SettlementKind;

/** A two-zone meter of a household, and what has been read from it. */
final class ReadSamples {
  static final LocalDate TODAY = LocalDate.parse("2025-11-05");
  static final IntakeRules RULES =
      new IntakeRules(
          ReadingWindow.STANDARD, ReadValidation.Limits.STANDARD, Estimation.Policy.STANDARD);
  static final ServicePointView POINT =
      new ServicePointView(
          new ServicePointId(7),
          ServicePointCode.completing("62Z000000000008"),
          new PremiseAddress(
              "Дніпропетровська",
              "Дніпровський",
              "м. Дніпро",
              SettlementKind.TOWN,
              "вул. Набережна",
              "1",
              "2",
              "49000"),
          10_000);
  static final InstalledMeter METER =
      new InstalledMeter(
          71,
          new MeterPlate(new MeterSerial("NIK-1"), 2, 5, 1),
          DateRange.startingOn(LocalDate.parse("2022-11-01")),
          Map.of(RegisterCode.T1, 711L, RegisterCode.T2, 712L));

  private ReadSamples() {}

  static Map<RegisterCode, Energy> values(long day, long night) {
    Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
    values.put(RegisterCode.T1, Energy.ofKWh(day));
    values.put(RegisterCode.T2, Energy.ofKWh(night));
    return values;
  }

  static StoredRead read(String readOn, long day, long night) {
    return read(readOn, day, night, ReadSource.CUSTOMER);
  }

  static StoredRead read(String readOn, long day, long night, ReadSource source) {
    LocalDate on = LocalDate.parse(readOn);
    return new StoredRead(
        UUID.nameUUIDFromBytes((readOn + day + source).getBytes(StandardCharsets.UTF_8)),
        METER.meterId(),
        ReadingWindow.STANDARD.effectiveOn(on),
        MeterRead.valid(on, values(day, night), source),
        Set.of(),
        null,
        new Stamp("user:1", on, on.atStartOfDay().toInstant(ZoneOffset.UTC)),
        null);
  }

  static StoredRead replacing(StoredRead older, StoredRead newer) {
    Instant later = older.recordedAt().plusSeconds(60);
    return new StoredRead(
        newer.submission(),
        newer.meterId(),
        newer.effectiveOn(),
        newer.read(),
        newer.rolledOver(),
        older.submission(),
        new Stamp("user:1", newer.record().today(), later),
        newer.review());
  }

  static StoredRead questionable(StoredRead read, ReviewState review) {
    MeterRead doubted =
        new MeterRead(
            read.readOn(), read.values(), read.read().source(), ReadQuality.QUESTIONABLE, false);
    return new StoredRead(
        read.submission(),
        read.meterId(),
        read.effectiveOn(),
        doubted,
        Set.of(),
        read.replaces(),
        read.record(),
        review);
  }

  /** Billed on actual reads up to a date, with reads that stand. */
  static PointFile file(String settledUntil, StoredRead... reads) {
    LocalDate until = LocalDate.parse(settledUntil);
    return new PointFile(
        POINT,
        List.of(METER),
        Optional.of(new BilledMark(POINT.id(), until.plusMonths(1), until, 2511L, 1)),
        StoredRead.standing(List.of(reads)));
  }

  static ReadSubmission submission(String readOn, String day, String night) {
    return ReadSubmission.of(
        LocalDate.parse(readOn), Map.of(RegisterCode.T1, day, RegisterCode.T2, night));
  }

  static Examination examine(PointFile file, ReadSubmission submission) {
    return new ReadExaminer(file, true, RULES, TODAY, ReadSource.CUSTOMER).examine(submission);
  }
}

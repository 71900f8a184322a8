package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.oblik.database.Row;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;

/**
 * The reads that stand of many points whose registers tell all of it: valid, one a meter and date,
 * nothing corrected. It leaves out the points of which more has to be asked. Who recorded a read,
 * and when, is not told.
 */
@Dependent
class PlainReads {

  /** Nobody asks it of reads that never share a meter and a date. */
  private static final Stamp UNTOLD = new Stamp("", LocalDate.EPOCH, Instant.EPOCH);

  @Inject private RegisterRows rows;

  /**
   * The reads of each point that is plain, from its day on.
   *
   * @param last no read is later than that day
   * @param meters of each point
   */
  Map<ServicePointId, List<StoredRead>> of(
      Map<ServicePointId, LocalDate> since,
      LocalDate last,
      Map<ServicePointId, List<InstalledMeter>> meters) {
    if (since.isEmpty()) {
      return Map.of();
    }
    Gathered gathered = new Gathered(meters);
    gathered.more.addAll(rows.corrected(since.keySet()));
    rows.each(since, last, gathered::add);
    Map<ServicePointId, List<StoredRead>> plain = new HashMap<>();
    for (ServicePointId point : since.keySet()) {
      if (!gathered.more.contains(point)) {
        plain.put(point, gathered.of(point));
      }
    }
    return plain;
  }

  /** Which register of which meter. */
  private record Dial(long meterId, RegisterCode code) {}

  /** A submission as its registers come in. */
  private static final class Reading {
    private final UUID submission;
    private final long meterId;
    private final LocalDate readOn;
    private final LocalDate effectiveOn;
    private final ReadSource source;
    private final Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
    private final Set<RegisterCode> rolledOver = EnumSet.noneOf(RegisterCode.class);

    private Reading(long meterId, UUID submission, LocalDate readOn, Row row) throws SQLException {
      this.submission = submission;
      this.meterId = meterId;
      this.readOn = readOn;
      this.effectiveOn = row.day("effective_on");
      this.source = row.word(ReadSource.class, "source");
    }

    /** Two that only their history can tell apart: of one day, or one counting for the other's. */
    private boolean rivals(Reading other) {
      return meterId == other.meterId
          && (readOn.equals(other.readOn)
              || (source == other.source && effectiveOn.equals(other.effectiveOn)));
    }

    private StoredRead stored() {
      MeterRead read =
          new MeterRead(readOn, values, source, ReadQuality.VALID, !rolledOver.isEmpty());
      return new StoredRead(submission, meterId, effectiveOn, read, rolledOver, null, UNTOLD, null);
    }
  }

  /** The reads of a chunk of points. */
  private static final class Gathered {
    private final Map<Long, Dial> dials = new HashMap<>();
    private final Map<ServicePointId, List<Reading>> readings = new HashMap<>();
    private final Set<ServicePointId> more = new HashSet<>();

    private Gathered(Map<ServicePointId, List<InstalledMeter>> meters) {
      meters
          .values()
          .forEach(
              installed ->
                  installed.forEach(
                      meter ->
                          meter
                              .registerIds()
                              .forEach(
                                  (code, id) -> dials.put(id, new Dial(meter.meterId(), code)))));
    }

    private void add(ServicePointId point, LocalDate on, Row row) throws SQLException {
      Dial dial = dials.get(row.number("register_id"));
      if (dial == null || more.contains(point)) {
        return;
      }
      if (!ReadQuality.VALID.name().equals(row.text("quality"))) {
        more.add(point);
        return;
      }
      Reading reading = reading(point, dial, on, row);
      reading.values.put(dial.code(), row.energy("value_wh"));
      if (row.flag("rolled_over")) {
        reading.rolledOver.add(dial.code());
      }
    }

    /** Registers of one submission come close together, so the last ones are looked at first. */
    private Reading reading(ServicePointId point, Dial dial, LocalDate on, Row row)
        throws SQLException {
      UUID submission = row.uuid("submission_id");
      List<Reading> known = readings.computeIfAbsent(point, id -> new ArrayList<>());
      for (int i = known.size() - 1; i >= 0; i--) {
        if (known.get(i).submission.equals(submission)) {
          return known.get(i);
        }
      }
      Reading first = new Reading(dial.meterId(), submission, on, row);
      if (known.stream().anyMatch(first::rivals)) {
        more.add(point);
      }
      known.add(first);
      return first;
    }

    private List<StoredRead> of(ServicePointId point) {
      return readings.getOrDefault(point, List.of()).stream()
          .map(Reading::stored)
          .sorted(StoredRead.IN_TIME)
          .toList();
    }
  }
}

package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.Row;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.MeterRead;
import ua.oblik.domain.metering.MeterSpan;
import ua.oblik.domain.metering.ReadQuality;
import ua.oblik.domain.metering.ReadSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;

/**
 * The reads that stand of many service points, as bills are calculated from them. Almost all points
 * have one valid read a meter and date, and registers tell all of it; whatever was corrected,
 * doubted or read twice is asked for with its history.
 */
@Dependent
class BillableReads {

  @Inject private RegisterRows rows;
  @Inject private PointRecords records;
  @Inject private BusinessClock clock;

  /**
   * The meters of each point with their reads.
   *
   * @param since from when on reads matter; a point without a day has none
   * @param meters of each point in order of installation
   */
  Map<ServicePointId, List<MeterSpan>> of(
      Map<ServicePointId, LocalDate> since, Map<ServicePointId, List<InstalledMeter>> meters) {
    Plain plain = new Plain(meters);
    if (!since.isEmpty()) {
      plain.special.addAll(rows.corrected(since.keySet()));
      load(since, plain);
    }
    return spans(since, meters, plain);
  }

  /**
   * The same without reads that a bill of the coming run cannot rest on: of a point that has one
   * meter and is read month after month these are half of all.
   *
   * @param marks of the points that were billed
   */
  Map<ServicePointId, List<MeterSpan>> of(
      Map<ServicePointId, LocalDate> since,
      Map<ServicePointId, List<InstalledMeter>> meters,
      Map<ServicePointId, BilledMark> marks,
      EstimatedDays estimated) {
    Plain plain = new Plain(meters);
    if (!since.isEmpty()) {
      plain.special.addAll(rows.corrected(since.keySet()));
      Map<ServicePointId, LocalDate> recent = recent(since, meters, marks);
      recent.keySet().removeAll(plain.special);
      load(recent, plain);
      recent.keySet().removeAll(plain.special);
      Set<ServicePointId> enough = yearAgo(recent.keySet(), meters, estimated, plain);
      Map<ServicePointId, LocalDate> whole = new HashMap<>(since);
      whole.keySet().removeAll(plain.special);
      whole.keySet().removeAll(enough);
      load(whole, plain);
    }
    return spans(since, meters, plain);
  }

  /** From when on the latest reads of points with one meter lie that were billed before. */
  private static Map<ServicePointId, LocalDate> recent(
      Map<ServicePointId, LocalDate> since,
      Map<ServicePointId, List<InstalledMeter>> meters,
      Map<ServicePointId, BilledMark> marks) {
    Map<ServicePointId, LocalDate> recent = new HashMap<>();
    since.forEach(
        (point, day) -> {
          BilledMark mark = marks.get(point);
          if (mark != null && meters.get(point).size() == 1) {
            recent.put(point, later(day, EstimatedDays.recent(mark)));
          }
        });
    return recent;
  }

  /** Loads the reads of a year ago, and answers for which points nothing else is needed. */
  private Set<ServicePointId> yearAgo(
      Set<ServicePointId> points,
      Map<ServicePointId, List<InstalledMeter>> meters,
      EstimatedDays estimated,
      Plain plain) {
    Map<ServicePointId, DateRange> yearAgo = new HashMap<>();
    for (ServicePointId point : points) {
      estimated.aYearBefore(plain.span(point, meters)).ifPresent(days -> yearAgo.put(point, days));
    }
    loadAround(yearAgo, plain);
    Set<ServicePointId> enough = new HashSet<>();
    yearAgo.forEach(
        (point, days) -> {
          if (estimated.isCovered(days, plain.span(point, meters))) {
            enough.add(point);
          }
        });
    return enough;
  }

  private Map<ServicePointId, List<MeterSpan>> spans(
      Map<ServicePointId, LocalDate> since,
      Map<ServicePointId, List<InstalledMeter>> meters,
      Plain plain) {
    Map<ServicePointId, LocalDate> special = new HashMap<>(since);
    special.keySet().retainAll(plain.special);
    Map<ServicePointId, List<StoredRead>> stored = records.reads(special);
    Map<ServicePointId, List<MeterSpan>> spans = new HashMap<>();
    meters.forEach(
        (point, installed) ->
            spans.put(
                point,
                special.containsKey(point)
                    ? MeasuredPoints.spans(
                        installed, StoredRead.standing(stored.getOrDefault(point, List.of())))
                    : plain.spans(point, installed)));
    return spans;
  }

  /** What was loaded before is met again, and changes nothing. */
  private void load(Map<ServicePointId, LocalDate> since, Plain plain) {
    rows.each(since, clock.today().plusYears(1), plain::add);
  }

  private void loadAround(Map<ServicePointId, DateRange> days, Plain plain) {
    Map<ServicePointId, LocalDate> since = new HashMap<>();
    LocalDate last = LocalDate.MIN;
    for (Map.Entry<ServicePointId, DateRange> point : days.entrySet()) {
      since.put(point.getKey(), EstimatedDays.around(point.getValue()).from());
      last = later(last, EstimatedDays.around(point.getValue()).until());
    }
    rows.each(since, last, plain::add);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  /** Which register of which meter. */
  private record Dial(long meterId, RegisterCode code) {}

  /** All registers of a meter on a date. */
  private static final class Reading {
    private final UUID submission;
    private final LocalDate readOn;
    private final long meterId;
    private final ReadSource source;
    private final Map<RegisterCode, Energy> values = new EnumMap<>(RegisterCode.class);
    private boolean rolledOver;

    private Reading(long meterId, LocalDate readOn, Row row) throws SQLException {
      this.submission = row.uuid("submission_id");
      this.readOn = readOn;
      this.meterId = meterId;
      this.source = row.word(ReadSource.class, "source");
    }

    private MeterRead asRuled() {
      return new MeterRead(readOn, values, source, ReadQuality.VALID, rolledOver);
    }
  }

  /** The reads of a chunk of points. */
  private static final class Plain {
    private final Map<Long, Dial> dials = new HashMap<>();
    private final Map<ServicePointId, List<Reading>> readings = new HashMap<>();
    private final Set<ServicePointId> special = new HashSet<>();

    private Plain(Map<ServicePointId, List<InstalledMeter>> meters) {
      for (Collection<InstalledMeter> installed : meters.values()) {
        for (InstalledMeter meter : installed) {
          meter.registerIds().forEach((code, id) -> dials.put(id, new Dial(meter.meterId(), code)));
        }
      }
    }

    private void add(ServicePointId point, LocalDate on, Row row) throws SQLException {
      Dial dial = dials.get(row.number("register_id"));
      if (dial == null || special.contains(point)) {
        return;
      }
      if (!row.text("quality").equals(ReadQuality.VALID.name())) {
        special.add(point);
        return;
      }
      Reading reading = reading(point, dial, on, row);
      if (!reading.submission.equals(row.uuid("submission_id"))) {
        special.add(point);
        return;
      }
      reading.values.put(dial.code(), row.energy("value_wh"));
      reading.rolledOver |= row.flag("rolled_over");
    }

    /** Of the registers of one reading the rows lie close together, mostly the last come last. */
    private Reading reading(ServicePointId point, Dial dial, LocalDate on, Row row)
        throws SQLException {
      List<Reading> own = readings.computeIfAbsent(point, id -> new ArrayList<>());
      for (int i = own.size() - 1; i >= 0; i--) {
        Reading known = own.get(i);
        if (known.meterId == dial.meterId() && known.readOn.equals(on)) {
          return known;
        }
      }
      Reading first = new Reading(dial.meterId(), on, row);
      own.add(first);
      return first;
    }

    /** Of a point with one meter. */
    private MeterSpan span(
        ServicePointId point, Map<ServicePointId, List<InstalledMeter>> installed) {
      return spans(point, installed.get(point)).get(0);
    }

    private List<MeterSpan> spans(ServicePointId point, List<InstalledMeter> installed) {
      List<Reading> own = readings.getOrDefault(point, List.of());
      List<MeterSpan> spans = new ArrayList<>(installed.size());
      for (InstalledMeter meter : installed) {
        List<MeterRead> reads = new ArrayList<>(own.size());
        for (Reading reading : own) {
          if (reading.meterId == meter.meterId() && MeasuredPoints.reaches(meter, reading.readOn)) {
            reads.add(reading.asRuled());
          }
        }
        spans.add(new MeterSpan(meter.plate(), meter.inPlace(), reads));
      }
      return spans;
    }
  }
}

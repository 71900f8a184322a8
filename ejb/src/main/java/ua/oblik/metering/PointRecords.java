package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.database.MeterDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.MeterSerial;
import ua.oblik.domain.metering.MeterSpan.MeterPlate;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.supply.ServicePointId;

/**
 * Meters, marks and reads of many service points, each kind in one statement, so that a bill run
 * asks the database as often for a thousand points as for one. It sees what has been flushed.
 */
@Dependent
class PointRecords {
  private static final String METERS =
      """
      select i.service_point_id, i.installed_on, i.removed_on, m.id, m.serial, m.digits, m.multiplier,
             r.code, r.id as register_id
      from meter_installation i join meter m on m.id = i.meter_id join register r on r.meter_id = m.id
      where i.service_point_id = any (?) and (i.removed_on is null or i.removed_on > i.installed_on)
      order by i.service_point_id, i.installed_on, m.id
      """;

  private static final String MARKS =
      """
      select service_point_id, billed_until, actual_until, bill_no, provisional_in_a_row
      from billed_mark where service_point_id = any (?)
      """;

  private static final String SUBMISSIONS =
      """
      select s.service_point_id, s.id, s.meter_id, s.effective_on, s.read_on, s.source, s.quality,
             s.replaces_id, s.submitted_by, s.submitted_on, s.recorded_at, v.state
      from unnest(?, ?) as p (point, since)
      join read_submission s on s.service_point_id = p.point and s.read_on >= p.since
      left join read_review v on v.submission_id = s.id
      """;

  /** The least of the dates prunes partitions while planning, the point's own while running. */
  private static final String REGISTERS =
      """
      select r.submission_id, r.register, r.value_wh, r.rolled_over
      from unnest(?, ?) as p (point, since)
      join register_read r on r.service_point_id = p.point and r.read_on >= p.since
      where r.read_on >= ?
      """;

  @Inject private MeterDatabase meter;

  /** The meters of each point in order of installation; empty where there never was one. */
  Map<ServicePointId, List<InstalledMeter>> meters(Collection<ServicePointId> points) {
    Map<ServicePointId, List<InstalledMeter>> found = empty(points);
    meter.list(METERS, row -> addRegister(found.get(point(row)), row), ids(points));
    return found;
  }

  /** How far points have been billed; points never billed are absent. */
  Map<ServicePointId, BilledMark> marks(Collection<ServicePointId> points) {
    Map<ServicePointId, BilledMark> found = new HashMap<>();
    meter.list(MARKS, row -> found.put(point(row), mark(row)), ids(points));
    return found;
  }

  /**
   * All reads of each point from its date on, replaced and rejected ones included. Submissions and
   * their registers are each read by point and joined here: in the database that took as long
   * again.
   */
  Map<ServicePointId, List<StoredRead>> reads(Map<ServicePointId, LocalDate> since) {
    if (since.isEmpty()) {
      return Map.of();
    }
    Map<UUID, StoredReadBuilder> submissions = new HashMap<>();
    Map<ServicePointId, List<StoredReadBuilder>> found = empty(since.keySet());
    List<ServicePointId> points = List.copyOf(since.keySet());
    List<LocalDate> dates = points.stream().map(since::get).toList();
    meter.list(
        SUBMISSIONS,
        row -> {
          StoredReadBuilder read = new StoredReadBuilder(row);
          submissions.put(read.submission(), read);
          return found.get(point(row)).add(read);
        },
        ids(points),
        dates);
    meter.list(
        REGISTERS,
        row -> {
          // One that was committed between the two statements belongs to the next question.
          StoredReadBuilder read = submissions.get(row.uuid("submission_id"));
          if (read != null) {
            read.add(row);
          }
          return read != null;
        },
        ids(points),
        dates,
        since.values().stream().min(LocalDate::compareTo).orElseThrow());
    return points.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                point ->
                    found.get(point).stream()
                        .map(StoredReadBuilder::build)
                        .sorted(StoredRead.IN_TIME)
                        .toList()));
  }

  /** A row is a register; those of one meter follow each other. */
  private static boolean addRegister(List<InstalledMeter> meters, Row row) throws SQLException {
    RegisterCode code = row.word(RegisterCode.class, "code");
    DateRange inPlace = row.range("installed_on", "removed_on");
    InstalledMeter last = meters.isEmpty() ? null : meters.get(meters.size() - 1);
    if (last != null
        && last.meterId() == row.number("id")
        && last.inPlace().from().equals(inPlace.from())) {
      meters.set(meters.size() - 1, last.with(code, row.number("register_id")));
      return false;
    }
    return meters.add(
        new InstalledMeter(
            row.number("id"),
            new MeterPlate(
                new MeterSerial(row.text("serial")),
                1,
                row.small("digits"),
                row.small("multiplier")),
            inPlace,
            Map.of(code, row.number("register_id"))));
  }

  private static BilledMark mark(Row row) throws SQLException {
    return new BilledMark(
        point(row),
        row.day("billed_until"),
        row.day("actual_until"),
        row.number("bill_no"),
        row.small("provisional_in_a_row"));
  }

  private static ServicePointId point(Row row) throws SQLException {
    return new ServicePointId(row.number("service_point_id"));
  }

  private static List<Long> ids(Collection<ServicePointId> points) {
    return points.stream().map(ServicePointId::value).toList();
  }

  private static <T> Map<ServicePointId, List<T>> empty(Collection<ServicePointId> points) {
    Map<ServicePointId, List<T>> lists = new HashMap<>();
    points.forEach(point -> lists.put(point, new ArrayList<>()));
    return lists;
  }
}

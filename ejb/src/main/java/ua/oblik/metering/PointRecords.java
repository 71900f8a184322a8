package ua.oblik.metering;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import javax.sql.DataSource;
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

  @Resource(lookup = "jdbc/oblik/meter")
  private DataSource meter;

  /** The meters of each point in order of installation; empty where there never was one. */
  Map<ServicePointId, List<InstalledMeter>> meters(Collection<ServicePointId> points) {
    Map<ServicePointId, List<InstalledMeter>> found = empty(points);
    select(
        METERS,
        (connection, statement) -> statement.setArray(1, ids(connection, points)),
        row -> addRegister(found.get(point(row)), row));
    return found;
  }

  /** How far points have been billed; points never billed are absent. */
  Map<ServicePointId, BilledMark> marks(Collection<ServicePointId> points) {
    Map<ServicePointId, BilledMark> found = new HashMap<>();
    select(
        MARKS,
        (connection, statement) -> statement.setArray(1, ids(connection, points)),
        row -> found.put(point(row), mark(row)));
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
    Object[] dates = points.stream().map(since::get).toArray();
    Parameters wanted =
        (connection, statement) -> {
          statement.setArray(1, ids(connection, points));
          statement.setArray(2, connection.createArrayOf("date", dates));
        };
    select(
        SUBMISSIONS,
        wanted,
        row -> {
          StoredReadBuilder read = new StoredReadBuilder(row);
          submissions.put(read.submission(), read);
          found.get(point(row)).add(read);
        });
    select(
        REGISTERS,
        (connection, statement) -> {
          wanted.set(connection, statement);
          statement.setObject(3, since.values().stream().min(LocalDate::compareTo).orElseThrow());
        },
        row -> {
          // One that was committed between the two statements belongs to the next question.
          StoredReadBuilder read = submissions.get(row.getObject("submission_id", UUID.class));
          if (read != null) {
            read.add(row);
          }
        });
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

  private void select(String sql, Parameters parameters, RowReader reader) {
    try (Connection connection = meter.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.set(connection, statement);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("records of service points", e);
    }
  }

  /** A row is a register; those of one meter follow each other. */
  private static void addRegister(List<InstalledMeter> meters, ResultSet row) throws SQLException {
    RegisterCode code = RegisterCode.valueOf(row.getString("code"));
    DateRange inPlace = inPlace(row);
    InstalledMeter last = meters.isEmpty() ? null : meters.get(meters.size() - 1);
    if (last != null
        && last.meterId() == row.getLong("id")
        && last.inPlace().from().equals(inPlace.from())) {
      meters.set(meters.size() - 1, last.with(code, row.getLong("register_id")));
    } else {
      meters.add(
          new InstalledMeter(
              row.getLong("id"),
              new MeterPlate(
                  new MeterSerial(row.getString("serial")),
                  1,
                  row.getInt("digits"),
                  row.getInt("multiplier")),
              inPlace,
              Map.of(code, row.getLong("register_id"))));
    }
  }

  private static DateRange inPlace(ResultSet row) throws SQLException {
    LocalDate removedOn = row.getObject("removed_on", LocalDate.class);
    return new DateRange(
        row.getObject("installed_on", LocalDate.class),
        removedOn == null ? LocalDate.MAX : removedOn);
  }

  private static BilledMark mark(ResultSet row) throws SQLException {
    return new BilledMark(
        point(row),
        row.getObject("billed_until", LocalDate.class),
        row.getObject("actual_until", LocalDate.class),
        row.getLong("bill_no"),
        row.getInt("provisional_in_a_row"));
  }

  private static ServicePointId point(ResultSet row) throws SQLException {
    return new ServicePointId(row.getLong("service_point_id"));
  }

  private static Array ids(Connection connection, Collection<ServicePointId> points)
      throws SQLException {
    return connection.createArrayOf("bigint", points.stream().map(ServicePointId::value).toArray());
  }

  private static <T> Map<ServicePointId, List<T>> empty(Collection<ServicePointId> points) {
    Map<ServicePointId, List<T>> lists = new HashMap<>();
    points.forEach(point -> lists.put(point, new ArrayList<>()));
    return lists;
  }

  /** Sets the parameters of a statement. */
  private interface Parameters {
    void set(Connection connection, PreparedStatement statement) throws SQLException;
  }

  /** Takes what it needs from the current row. */
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}

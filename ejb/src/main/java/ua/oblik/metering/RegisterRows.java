package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.oblik.database.MeterDatabase;
import ua.oblik.database.Row;
import ua.oblik.supply.ServicePointId;

/**
 * Asks for the register reads of many points at once, each from a day of its own on. One walk over
 * the index takes all points; a join with them would descend it anew for each, which took five
 * times as long.
 */
@Dependent
class RegisterRows {

  /** The dates prune partitions while planning. */
  private static final String ROWS =
      """
      select service_point_id, register_id, submission_id, read_on, effective_on, source, quality, value_wh, rolled_over
      from register_read where service_point_id = any(?) and read_on between ? and ?
      """;

  private static final String CORRECTED =
      """
      select distinct service_point_id from read_submission
      where replaces_id is not null and service_point_id = any(?)
      """;

  @Inject private MeterDatabase database;

  /** Takes the read of a register. */
  @FunctionalInterface
  interface Taker {
    void take(ServicePointId point, LocalDate readOn, Row row) throws SQLException;
  }

  /**
   * Hands over the rows of each point, in no order.
   *
   * @param since the first day of each point
   * @param last no read is later than that day
   */
  void each(Map<ServicePointId, LocalDate> since, LocalDate last, Taker taker) {
    for (List<ServicePointId> points : byDistance(since)) {
      database.list(
          ROWS,
          row -> {
            ServicePointId point = new ServicePointId(row.number("service_point_id"));
            LocalDate on = row.day("read_on");
            boolean wanted = !on.isBefore(since.get(point));
            if (wanted) {
              taker.take(point, on, row);
            }
            return wanted;
          },
          ids(points),
          points.stream().map(since::get).min(LocalDate::compareTo).orElseThrow(),
          last);
    }
  }

  /** The points of which a read was ever corrected. */
  List<ServicePointId> corrected(Collection<ServicePointId> points) {
    return database.list(
        CORRECTED, row -> new ServicePointId(row.number("service_point_id")), ids(points));
  }

  /**
   * Points whose days lie about as far back from the latest of all. A walk takes every point of a
   * group from its earliest day on, so that a few without a read for months would have a year read
   * of all the others; as distances double, nothing is read much further back than it is wanted.
   */
  private static Collection<List<ServicePointId>> byDistance(Map<ServicePointId, LocalDate> since) {
    if (since.isEmpty()) {
      return List.of();
    }
    LocalDate latest = Collections.max(since.values());
    return since.keySet().stream()
        .collect(
            Collectors.groupingBy(
                point -> Long.highestOneBit(ChronoUnit.MONTHS.between(since.get(point), latest))))
        .values();
  }

  private static List<Long> ids(Collection<ServicePointId> points) {
    return points.stream().map(ServicePointId::value).sorted().toList();
  }
}

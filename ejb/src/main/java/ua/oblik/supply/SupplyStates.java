package ua.oblik.supply;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
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
import javax.sql.DataSource;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.supply.SupplyState;

/** Reads the states of many service points in one statement, as bill runs need them. */
@Dependent
class SupplyStates {
  private static final String OF_POINTS =
      """
      select service_point_id, valid_from, valid_until, state
      from service_point_state where service_point_id = any (?)
        and (valid_until is null or valid_until > valid_from)
      """;

  @Resource(lookup = "jdbc/oblik/meter")
  private DataSource meter;

  Map<ServicePointId, Timeline<SupplyState>> of(Collection<ServicePointId> points) {
    Map<ServicePointId, List<Era<SupplyState>>> eras = new HashMap<>();
    points.forEach(point -> eras.put(point, new ArrayList<>()));
    try (Connection connection = meter.getConnection();
        PreparedStatement select = connection.prepareStatement(OF_POINTS)) {
      Object[] ids = points.stream().map(ServicePointId::value).toArray();
      select.setArray(1, connection.createArrayOf("bigint", ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          eras.get(new ServicePointId(rows.getLong(1))).add(era(rows));
        }
      }
    } catch (SQLException e) {
      throw new PersistenceException("states of " + points.size() + " service points", e);
    }
    Map<ServicePointId, Timeline<SupplyState>> timelines = new HashMap<>();
    eras.forEach((point, found) -> timelines.put(point, new Timeline<>(found)));
    return timelines;
  }

  private static Era<SupplyState> era(ResultSet row) throws SQLException {
    LocalDate until = row.getObject(3, LocalDate.class);
    return new Era<>(
        new DateRange(row.getObject(2, LocalDate.class), until == null ? LocalDate.MAX : until),
        SupplyState.valueOf(row.getString(4)));
  }
}

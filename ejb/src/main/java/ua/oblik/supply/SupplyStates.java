package ua.oblik.supply;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.oblik.database.MeterDatabase;
import ua.oblik.database.Row;
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

  @Inject private MeterDatabase meter;

  Map<ServicePointId, Timeline<SupplyState>> of(Collection<ServicePointId> points) {
    Map<ServicePointId, List<Era<SupplyState>>> eras = new HashMap<>();
    points.forEach(point -> eras.put(point, new ArrayList<>()));
    meter.list(
        OF_POINTS,
        row -> eras.get(new ServicePointId(row.number("service_point_id"))).add(era(row)),
        points.stream().map(ServicePointId::value).toList());
    Map<ServicePointId, Timeline<SupplyState>> timelines = new HashMap<>();
    eras.forEach((point, found) -> timelines.put(point, new Timeline<>(found)));
    return timelines;
  }

  private static Era<SupplyState> era(Row row) throws SQLException {
    return new Era<>(row.range("valid_from", "valid_until"), row.word(SupplyState.class, "state"));
  }
}

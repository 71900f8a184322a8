package ua.oblik.supply;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.supply.SupplyState;

/**
 * Writes down when a point is disconnected or declared empty. Whether the days are right, and who
 * may, is the caller's matter; so is the history of who entered what.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SupplyDesk {
  @Inject private MeterDatabase database;
  @Inject private SupplyStates states;

  /** When the point was disconnected or declared empty; connected where nothing is said. */
  public Timeline<SupplyState> of(ServicePointId point) {
    return states.of(List.of(point)).get(point);
  }

  /**
   * A state of a point begins. What says that the point is supplied makes room, for nothing else is
   * meant where nothing is said; so does a state that was taken back.
   */
  public void begin(ServicePointId point, DateRange days, SupplyState state) {
    LocalDate until = days.isOpen() ? null : days.until();
    database.change(
        """
        update service_point_state set valid_until = greatest(valid_from, ?)
        where service_point_id = ? and state = 'CONNECTED'
          and daterange(valid_from, valid_until) && daterange(?, ?)
        """,
        days.from(),
        point.value(),
        days.from(),
        until);
    database.change(
        """
        insert into service_point_state as s (service_point_id, valid_from, valid_until, state)
        values (?, ?, ?, ?)
        on conflict (service_point_id, valid_from) do update
          set valid_until = excluded.valid_until, state = excluded.state
          where s.valid_until = s.valid_from
        """,
        point.value(),
        days.from(),
        until,
        state);
  }

  /** A state ends on a day; on its own first day it is taken back. */
  public void end(ServicePointId point, Era<SupplyState> era, LocalDate on) {
    database.change(
        "update service_point_state set valid_until = ? where service_point_id = ? and valid_from = ?",
        on,
        point.value(),
        era.days().from());
  }
}

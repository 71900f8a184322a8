package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.ListSelect;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.identity.AuditEntry;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/** The worklist of controllers: which service points are to be visited, and why. */
@Stateless
public class ControllerVisits {
  private static final String AT_POINTS =
      "select v.id from controller_visit v join service_point sp on sp.id = v.service_point_id"
          + " join premise pr on pr.id = sp.premise_id";

  private static final ListSelect<Line> LIST =
      new ListSelect<>(
              "v.*",
              "controller_visit v join service_point sp on sp.id = v.service_point_id"
                  + " join premise pr on pr.id = sp.premise_id",
              "v.raised_on, v.id",
              row ->
                  new Line(
                      row.number("id"),
                      new ServicePointId(row.number("service_point_id")),
                      row.word(VisitReason.class, "reason"),
                      row.day("raised_on"),
                      row.optionalDay("closed_on")))
          .key("v.id")
          .sort("address", ServicePoints.ADDRESS)
          .sortFilled("reason", "v.reason")
          .sortFilled("raisedOn", "v.raised_on")
          .equal("reason", "v.reason")
          .choice("state", "open", "v.closed_on is null")
          .choice("state", "closed", "v.closed_on is not null")
          .beginsIn(AT_POINTS, "sp.code")
          .containsIn(AT_POINTS, ServicePoints.ADDRESS);

  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @Inject private MeterDatabase database;
  @Inject private WorklistStaff staff;
  @Inject private ServicePoints points;
  @Inject private BusinessClock clock;

  /**
   * The visits that a question of staff finds, the oldest first.
   *
   * @throws NotFoundException if the caller does not work worklists
   */
  public List<ControllerVisitView> find(ListQuery query) {
    staff.require();
    List<Line> lines = LIST.rows(database, query);
    Map<ServicePointId, ServicePointView> views =
        points.of(lines.stream().map(Line::point).distinct().toList());
    return lines.stream().map(line -> line.at(views.get(line.point()))).toList();
  }

  /**
   * How many they are.
   *
   * @throws NotFoundException if the caller does not work worklists
   */
  public long count(ListQuery query) {
    staff.require();
    return LIST.count(database, query);
  }

  /**
   * Closes a visit that was made or is not needed any more.
   *
   * @throws NotFoundException if there is none, or the caller does not work worklists
   * @throws ua.oblik.ConflictException if it was closed before
   */
  public void close(long id) {
    staff.require();
    ControllerVisit visit = meter.find(ControllerVisit.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (visit == null) {
      throw new NotFoundException("visit-not-found");
    }
    visit.close(clock.today());
    staff.record(
        AuditEntry.of("close-visit", "controller-visit", Long.toString(id))
            .before("open: " + visit.reason())
            .after("closed on " + clock.today()));
  }

  /** Asks for a visit, unless one is open for the same reason. The point is locked meanwhile. */
  public void raise(ServicePointId point, VisitReason reason) {
    raise(point, reason, clock.today());
  }

  /** Asks for a visit on a day, unless one is open for the same reason. */
  public void raise(ServicePointId point, VisitReason reason, LocalDate on) {
    points.lock(point);
    boolean open =
        meter
            .createNamedQuery("ControllerVisit.openAt", ControllerVisit.class)
            .setParameter("point", point.value())
            .setParameter("reason", reason)
            .getResultStream()
            .findAny()
            .isPresent();
    if (!open) {
      meter.persist(new ControllerVisit(point, reason, on));
    }
  }

  /** What was asked for is known by now: the visit is not needed any more. */
  public void settle(ServicePointId point, VisitReason reason) {
    database.change(
        """
        update controller_visit set closed_on = ?
        where service_point_id = ? and reason = ? and closed_on is null
        """,
        clock.today(),
        point.value(),
        reason.name());
  }

  /** A visit whose place is known by its key only. */
  private record Line(
      long id,
      ServicePointId point,
      VisitReason reason,
      LocalDate raisedOn,
      Optional<LocalDate> closedOn) {
    ControllerVisitView at(ServicePointView place) {
      return new ControllerVisitView(id, place, reason, raisedOn, closedOn);
    }
  }
}

package ua.oblik.metering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import ua.oblik.NotFoundException;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.supply.ServicePointId;
import ua.oblik.supply.ServicePointView;
import ua.oblik.supply.ServicePoints;

/** The worklist of controllers: which service points are to be visited, and why. */
@Stateless
public class ControllerVisits {
  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @Inject private WorklistStaff staff;
  @Inject private ServicePoints points;
  @Inject private BusinessClock clock;

  /**
   * The visits still to be made, the oldest first.
   *
   * @throws NotFoundException if the caller does not work worklists
   */
  public List<ControllerVisitView> open() {
    staff.require();
    List<ControllerVisit> visits =
        meter.createNamedQuery("ControllerVisit.open", ControllerVisit.class).getResultList();
    Map<ServicePointId, ServicePointView> views =
        points.of(visits.stream().map(ControllerVisit::point).distinct().toList());
    return visits.stream()
        .map(
            visit ->
                new ControllerVisitView(
                    visit.id(), views.get(visit.point()), visit.reason(), visit.raisedOn()))
        .toList();
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
    staff.record("close-visit", "controller-visit", Long.toString(id), visit.reason().name());
  }

  /** Asks for a visit, unless one is open for the same reason. The point is locked meanwhile. */
  public void raise(ServicePointId point, VisitReason reason) {
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
      meter.persist(new ControllerVisit(point, reason, clock.today()));
    }
  }
}

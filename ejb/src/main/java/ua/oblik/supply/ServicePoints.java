package ua.oblik.supply;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.NotFoundException;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.supply.SupplyState;

/**
 * Tells where service points are and whether they are supplied. Who may ask is decided by the
 * caller, which knows whose the point is.
 */
@Stateless
public class ServicePoints {
  @PersistenceContext(unitName = "meter")
  private EntityManager meter;

  @Inject private SupplyStates states;
  @Inject private MeterDatabase database;

  /**
   * One service point.
   *
   * @throws NotFoundException if there is none
   */
  public ServicePointView get(ServicePointId point) {
    ServicePointView view = of(List.of(point)).get(point);
    if (view == null) {
      throw new NotFoundException("service-point-not-found");
    }
    return view;
  }

  /** Those of the given points that exist. */
  public Map<ServicePointId, ServicePointView> of(Collection<ServicePointId> points) {
    if (points.isEmpty()) {
      return Map.of();
    }
    return meter
        .createNamedQuery("ServicePoint.withPremise", ServicePoint.class)
        .setParameter("ids", points.stream().map(ServicePointId::value).toList())
        .getResultStream()
        .map(ServicePoint::view)
        .collect(Collectors.toMap(ServicePointView::id, Function.identity()));
  }

  /** The EIC of each of the points that exists, for runs that need nothing else of them. */
  public Map<ServicePointId, ServicePointCode> codes(Collection<ServicePointId> points) {
    Map<ServicePointId, ServicePointCode> codes = new HashMap<>();
    database.list(
        "select id, code from service_point where id = any(?)",
        row ->
            codes.put(new ServicePointId(row.number("id")), new ServicePointCode(row.text("code"))),
        points.stream().map(ServicePointId::value).toList());
    return codes;
  }

  /**
   * For each point, when it was disconnected or declared empty; connected where nothing is said.
   */
  public Map<ServicePointId, Timeline<SupplyState>> supplies(Collection<ServicePointId> points) {
    return points.isEmpty() ? Map.of() : states.of(points);
  }

  /** Points by a part of settlement, street and building, or by their whole EIC. */
  public List<ServicePointId> search(String text, int limit) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    String literal = typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return meter
        .createNamedQuery("ServicePoint.search", Long.class)
        .setParameter("text", "%" + literal.replaceAll("[\\s,]+", "%") + "%")
        .setParameter("code", typed)
        .setMaxResults(limit)
        .getResultStream()
        .map(ServicePointId::new)
        .toList();
  }

  /** The surroundings of each of the points that exists, for what is reckoned over many. */
  public Map<ServicePointId, ServicePointPlace> places(Collection<ServicePointId> points) {
    Map<ServicePointId, ServicePointPlace> places = new HashMap<>();
    database.list(
        """
        select s.id, p.region || ', ' || p.district as district, p.settlement
        from service_point s join premise p on p.id = s.premise_id where s.id = any(?)
        """,
        row ->
            Optional.ofNullable(
                places.put(
                    new ServicePointId(row.number("id")),
                    new ServicePointPlace(
                        row.text("district"),
                        row.text("district") + ", " + row.text("settlement")))),
        points.stream().map(ServicePointId::value).toList());
    return places;
  }

  /** Keeps others from changing what is measured at any of these points, in one order for all. */
  public void lock(Collection<ServicePointId> points) {
    database.list(
        "select id from service_point where id = any(?) order by id for update",
        row -> row.number("id"),
        points.stream().map(ServicePointId::value).toList());
  }

  /**
   * Keeps others from changing what is measured at a point until the transaction ends.
   *
   * @throws NotFoundException if there is no such point
   */
  public void lock(ServicePointId point) {
    ServicePoint row =
        meter.find(ServicePoint.class, point.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new NotFoundException("service-point-not-found");
    }
  }
}

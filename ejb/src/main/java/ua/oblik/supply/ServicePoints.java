package ua.oblik.supply;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.oblik.NotFoundException;
import ua.oblik.database.ListSelect;
import ua.oblik.database.MeterDatabase;
import ua.oblik.database.Row;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.domain.supply.ServicePointCode;
import ua.oblik.domain.supply.SupplyState;

/**
 * Tells where service points are and whether they are supplied. Who may ask is decided by the
 * caller, which knows whose the point is.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ServicePoints {
  /** What is searched for of an address, of premise {@code pr}; an index stands on it. */
  public static final String ADDRESS =
      "pr.settlement || ' ' || pr.street || ' ' || pr.building || coalesce(' ' || pr.flat, '')";

  private static final ListSelect<ServicePointId> AT_ADDRESSES =
      new ListSelect<>(
              "sp.id",
              "service_point sp join premise pr on pr.id = sp.premise_id",
              "sp.id",
              row -> new ServicePointId(row.number("id")))
          .contains(ADDRESS);

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

  /** The addresses of points, a line each. */
  public Map<ServicePointId, String> lines(Collection<ServicePointId> points) {
    return of(points).values().stream()
        .collect(Collectors.toMap(ServicePointView::id, point -> point.address().line()));
  }

  /** Those of the given points that exist. */
  public Map<ServicePointId, ServicePointView> of(Collection<ServicePointId> points) {
    if (points.isEmpty()) {
      return Map.of();
    }
    Map<ServicePointId, ServicePointView> views = new HashMap<>();
    database.list(
        """
        select s.id, s.code, s.contracted_power_watts, p.region, p.district, p.settlement, p.settlement_kind, p.street,
          p.building, p.flat, p.postal_code
        from service_point s join premise p on p.id = s.premise_id where s.id = any(?)
        """,
        row -> {
          ServicePointView view = view(row);
          return Optional.ofNullable(views.put(view.id(), view));
        },
        points.stream().map(ServicePointId::value).toList());
    return views;
  }

  private static ServicePointView view(Row row) throws SQLException {
    return new ServicePointView(
        new ServicePointId(row.number("id")),
        new ServicePointCode(row.text("code")),
        address(row),
        row.small("contracted_power_watts"));
  }

  private static PremiseAddress address(Row row) throws SQLException {
    return new PremiseAddress(
        row.text("region"),
        row.text("district"),
        row.text("settlement"),
        row.word(SettlementKind.class, "settlement_kind"),
        row.text("street"),
        row.text("building"),
        row.text("flat"),
        row.text("postal_code"));
  }

  /** Where the points of these EICs are, in no particular order. */
  public List<PremiseAddress> addresses(Collection<ServicePointCode> codes) {
    return database.list(
        """
        select p.region, p.district, p.settlement, p.settlement_kind, p.street, p.building, p.flat, p.postal_code
        from service_point s join premise p on p.id = s.premise_id where s.code = any(?::bpchar[])
        """,
        ServicePoints::address,
        codes.stream().map(ServicePointCode::value).toList());
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

  /** The point of an EIC as somebody typed it. */
  public Optional<ServicePointId> coded(String typed) {
    return database.first(
        "select id from service_point where code = ?::bpchar",
        row -> new ServicePointId(row.number("id")),
        typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
  }

  /** Points by parts of settlement, street, building and flat in any order, or by the EIC. */
  public List<ServicePointId> search(String text, int most) {
    List<ServicePointId> found = new ArrayList<>(coded(text).stream().toList());
    found.addAll(
        AT_ADDRESSES.rows(
            database, new ListQuery(text, Map.of(), Order.NATURAL, new Window(0, most))));
    return found;
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
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
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
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void lock(ServicePointId point) {
    if (database
        .first(
            "select id from service_point where id = ? for update",
            row -> row.number("id"),
            point.value())
        .isEmpty()) {
      throw new NotFoundException("service-point-not-found");
    }
  }
}

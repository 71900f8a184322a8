package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.oblik.database.MeterDatabase;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.supply.ServicePointId;

/** Finds where meters hang, by the EIC of the point, the serial of the meter or both. */
@Dependent
class MeterPlaces {
  private static final String PLACES =
      """
      select s.id, s.code, i.meter_id, m.serial, i.installed_on, i.removed_on
      from (select id from service_point where code = any(?::bpchar[])
        union select i.service_point_id from meter m join meter_installation i on i.meter_id = m.id
          where m.serial = any(?::text[])) w
      join service_point s on s.id = w.id join meter_installation i on i.service_point_id = s.id
      join meter m on m.id = i.meter_id
      where i.removed_on is null or i.removed_on > i.installed_on
      """;

  @Inject private MeterDatabase database;

  /**
   * A meter at a point.
   *
   * @param point where
   * @param meter key of the meter
   * @param inPlace the days
   */
  record Place(ServicePointId point, long meter, DateRange inPlace) {

    /** The day of an exchange has hours of both meters. */
    boolean reaches(LocalDate day) {
      return inPlace.contains(day) || inPlace.until().equals(day);
    }
  }

  /** The places of all meters that the hours name. */
  Found of(Collection<ImportedHour> hours) {
    Map<String, List<Place>> byCode = new HashMap<>();
    Map<String, List<Place>> bySerial = new HashMap<>();
    database.list(
        PLACES,
        row -> {
          Place place =
              new Place(
                  new ServicePointId(row.number("id")),
                  row.number("meter_id"),
                  row.range("installed_on", "removed_on"));
          byCode.computeIfAbsent(row.text("code"), code -> new ArrayList<>()).add(place);
          return bySerial
              .computeIfAbsent(row.text("serial"), serial -> new ArrayList<>())
              .add(place);
        },
        named(hours, ImportedHour::point),
        named(hours, ImportedHour::meter));
    return new Found(byCode, bySerial);
  }

  private static Set<String> named(
      Collection<ImportedHour> hours, Function<ImportedHour, String> name) {
    return hours.stream()
        .map(name)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The one place a row can mean, or why there is none. */
  record Answer(Optional<Place> place, String refusal) {
    static Answer refused(String reason) {
      return new Answer(Optional.empty(), reason);
    }
  }

  /** Places by the names they are known under. */
  record Found(Map<String, List<Place>> byCode, Map<String, List<Place>> bySerial) {

    /** Where a row means, or why nowhere. On the day of an exchange a point is its new meter's. */
    Answer meant(ImportedHour hour, LocalDate day) {
      List<Place> at = byCode.get(hour.point());
      List<Place> of = bySerial.get(hour.meter());
      if (!hour.point().isEmpty() && at == null) {
        return Answer.refused("POINT_UNKNOWN");
      }
      if (!hour.meter().isEmpty() && of == null) {
        return Answer.refused("METER_UNKNOWN");
      }
      return (at == null ? of : at)
          .stream()
              .filter(place -> hour.meter().isEmpty() || of.contains(place))
              .filter(place -> place.reaches(day))
              .max(Comparator.comparing(place -> place.inPlace().contains(day)))
              .map(place -> new Answer(Optional.of(place), ""))
              .orElseGet(() -> Answer.refused(ReadRefusal.NO_METER.name()));
    }

    /** All points that are named. */
    Set<ServicePointId> points() {
      return byCode.values().stream()
          .flatMap(List::stream)
          .map(Place::point)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

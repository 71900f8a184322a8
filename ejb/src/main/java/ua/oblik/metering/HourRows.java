package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.account.AgreementTerm;
import ua.oblik.database.MeterDatabase;
import ua.oblik.database.Row;
import ua.oblik.database.RowCopy;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.HourVolume.Quality;
import ua.oblik.domain.metering.SettlementHour;
import ua.oblik.metering.MeterPlaces.Place;
import ua.oblik.supply.ServicePointId;

/**
 * Hourly volumes as they are stored: one of each meter, hour and file, for ever. Of several files
 * the latest stands.
 */
@Dependent
class HourRows {
  private static final String VERSIONS =
      """
      select service_point_id, meter_id, day, hour, file_no, value_wh, replaced
      from hour_volume where service_point_id = any(?) and day between ? and ?
      order by file_no
      """;

  private static final String STANDING =
      """
      select day, hour, sum(value_wh)::bigint as value_wh, bool_or(replaced) as replaced,
        max((select count(*) from register r where r.meter_id = v.meter_id and r.code like 'T%'))::int as zones
      from (select distinct on (day, hour, meter_id) day, hour, meter_id, value_wh, replaced
        from hour_volume where service_point_id = ? and day >= ? and day < ?
        order by day, hour, meter_id, file_no desc) v
      group by day, hour order by day, hour
      """;

  private static final String DAYS =
      """
      select min(day) as first, max(day) as last
      from hour_volume where service_point_id = ? and day >= ? and day < ?
      """;

  @Inject private MeterDatabase database;

  /**
   * What stands of each hour of a point, in order; in the hour of an exchange both meters add up.
   */
  List<MeteredHour> standing(SuppliedPoint supplied, DateRange days) {
    return database.list(
        STANDING,
        row ->
            new MeteredHour(
                volume(row),
                row.small("zones"),
                supplied.agreement().termOn(row.day("day")).map(AgreementTerm::customerClass)),
        supplied.point().id().value(),
        days.from(),
        days.until());
  }

  /** From the first to the last of the days that there are hours of; empty if there are none. */
  Optional<DateRange> days(ServicePointId point, DateRange within) {
    return database
        .first(
            DAYS,
            row -> {
              Optional<LocalDate> last = row.optionalDay("last");
              LocalDate first = row.day("first");
              return last.map(day -> new DateRange(first, day.plusDays(1)));
            },
            point.value(),
            within.from(),
            within.until())
        .flatMap(found -> found);
  }

  /** What a volume is beside what was known of its hour. */
  enum Novelty {
    /** Nothing was known. */
    NEW,
    /** Another file told it differently. */
    CORRECTION,
    /** It is known, or a later file has told the hour. */
    KNOWN,
    /** The same file told it differently. */
    CONTRADICTION
  }

  /** What is known of the points on all days of a chunk, for the hours of one file. */
  Known known(int file, Collection<ServicePointId> points, List<ImportedHour> hours) {
    Known known = new Known(file);
    List<LocalDate> days =
        hours.stream()
            .flatMap(hour -> hour.volume().stream())
            .map(volume -> volume.hour().day())
            .sorted()
            .toList();
    if (!days.isEmpty() && !points.isEmpty()) {
      database.list(
          VERSIONS,
          row -> known.put(key(row), new Version(row.small("file_no"), volume(row))),
          points.stream().map(ServicePointId::value).toList(),
          days.get(0),
          days.get(days.size() - 1));
    }
    return known;
  }

  /** Appends what was found new. */
  void store(Known known) {
    database.append(known.added);
  }

  /** The volume of a row. */
  static HourVolume volume(Row row) throws SQLException {
    return new HourVolume(
        new SettlementHour(row.day("day"), row.small("hour")),
        row.energy("value_wh"),
        row.flag("replaced") ? Quality.REPLACED : Quality.MEASURED);
  }

  private static Key key(Row row) throws SQLException {
    return new Key(
        row.number("service_point_id"),
        row.number("meter_id"),
        new SettlementHour(row.day("day"), row.small("hour")));
  }

  private record Key(long point, long meter, SettlementHour hour) {}

  private record Version(int file, HourVolume volume) {}

  /** The hours of a chunk: what stands of each, and what is to be stored. */
  static final class Known {
    private final int file;
    private final Map<Key, Version> standing = new HashMap<>();
    private final Map<Key, Version> ofFile = new HashMap<>();
    private final RowCopy added =
        RowCopy.into(
            "hour_volume",
            "day",
            "service_point_id",
            "meter_id",
            "file_no",
            "value_wh",
            "hour",
            "replaced");

    private Known(int file) {
      this.file = file;
    }

    /** In the order of the files: the last one stands. */
    private boolean put(Key key, Version version) {
      standing.put(key, version);
      if (version.file() == file) {
        ofFile.put(key, version);
      }
      return true;
    }

    /** Adds a volume, unless it says nothing new. */
    Novelty add(Place place, HourVolume volume) {
      Key key = new Key(place.point().value(), place.meter(), volume.hour());
      Version own = ofFile.get(key);
      if (own != null) {
        return own.volume().equals(volume) ? Novelty.KNOWN : Novelty.CONTRADICTION;
      }
      Version before = standing.get(key);
      if (before != null && (before.file() > file || before.volume().equals(volume))) {
        return Novelty.KNOWN;
      }
      put(key, new Version(file, volume));
      added.row(
          volume.hour().day(),
          place.point(),
          place.meter(),
          file,
          volume.volume(),
          volume.hour().number(),
          volume.quality() == Quality.REPLACED);
      return before == null ? Novelty.NEW : Novelty.CORRECTION;
    }
  }
}

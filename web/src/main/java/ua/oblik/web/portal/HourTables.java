package ua.oblik.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import ua.oblik.billing.SpanOfUse;
import ua.oblik.document.TableFile;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.MeteredHour;

/** Days and hours as files, with the headings of the person's language. */
final class HourTables {
  private HourTables() {}

  /** Days of a month; or hours of a day, each with the moment it begins. */
  static TableFile of(List<UseRow> known, boolean hours, ResourceBundle texts) {
    List<RegisterCode> zones = UseRows.zones(known);
    List<List<Object>> rows = new ArrayList<>();
    for (UseRow each : known) {
      SpanOfUse span = each.span();
      List<Object> row = new ArrayList<>();
      row.add(span.first().day());
      row.add(hours ? UseRows.name(span.first().local()) : span.hours());
      zones.forEach(zone -> row.add(span.volumes().get(zone)));
      row.add(span.total());
      row.add(each.energyBefore());
      row.add(each.cost());
      row.add(texts.getString("HourVolume.Quality." + (span.replaced() ? "REPLACED" : "MEASURED")));
      rows.add(row);
    }
    return new TableFile(
        texts.getString(hours ? "portal_hours.title" : "portal_days.title"),
        Stream.of(
                Stream.of(
                    texts.getString("portal_days.column.day"),
                    texts.getString(hours ? "label.column.hour" : "spans.hours")),
                Tables.registers(zones, texts),
                Stream.of(
                    texts.getString("label.column.consumption"),
                    texts.getString("label.column.yearBefore"),
                    texts.getString("chart.cost"),
                    texts.getString("label.column.basis")))
            .flatMap(each -> each)
            .toList(),
        rows);
  }

  /** All hours of a point as they were measured. */
  static TableFile of(List<MeteredHour> hours, ResourceBundle texts) {
    List<List<Object>> rows = new ArrayList<>();
    for (MeteredHour hour : hours) {
      rows.add(
          List.of(
              hour.measured().hour().day(),
              UseRows.name(hour.measured().hour().local()),
              hour.measured().volume(),
              texts.getString("HourVolume.Quality." + hour.measured().quality())));
    }
    return new TableFile(
        texts.getString("portal_hours.title"),
        List.of(
            texts.getString("portal_days.column.day"),
            texts.getString("label.column.hour"),
            texts.getString("label.column.consumption"),
            texts.getString("label.column.basis")),
        rows);
  }
}

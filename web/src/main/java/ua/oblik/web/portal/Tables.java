package ua.oblik.web.portal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import ua.oblik.NotFoundException;
import ua.oblik.billing.MonthOfUse;
import ua.oblik.billing.SimilarUse;
import ua.oblik.document.TableFile;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.metering.ReadView;

/** The tables of the cabinet as files, with the headings of the person's language. */
final class Tables {
  private Tables() {}

  /**
   * The format that an address asks for.
   *
   * @throws NotFoundException if there is none of that name
   */
  static TableFile.Format format(String as) {
    return switch (String.valueOf(as)) {
      case "csv" -> TableFile.Format.CSV;
      case "xlsx" -> TableFile.Format.XLSX;
      default -> throw new NotFoundException("format-not-found");
    };
  }

  static TableFile reads(List<ReadView> reads, ResourceBundle texts) {
    List<RegisterCode> zones =
        reads.stream()
            .flatMap(read -> read.values().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    for (ReadView read : reads) {
      List<Object> row = new ArrayList<>();
      row.add(read.readOn());
      row.add(read.effectiveOn());
      row.add(read.meter().value());
      zones.forEach(zone -> row.add(read.values().get(zone)));
      row.add(read.total().orElse(null));
      row.add(texts.getString("ReadSource." + read.source()));
      row.add(texts.getString("ReadStanding." + read.standing()));
      row.add(texts.getString("ReadChannel." + read.channel()));
      row.add(read.submittedOn());
      row.add(read.receiptNo());
      rows.add(row);
    }
    return new TableFile(
        texts.getString("label.reads.caption"),
        head(
            texts,
            List.of("column.readOn", "effectiveOn", "column.meter"),
            zones,
            List.of(
                "column.consumption",
                "column.source",
                "column.quality",
                "column.channel",
                "column.submittedOn",
                "column.receiptNo")),
        rows);
  }

  static TableFile consumption(
      List<MonthOfUse> months, Map<YearMonth, SimilarUse> similar, ResourceBundle texts) {
    List<RegisterCode> zones =
        months.stream()
            .flatMap(month -> month.volumes().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    for (MonthOfUse month : months) {
      List<Object> row = new ArrayList<>();
      row.add(month.month().atDay(1));
      zones.forEach(zone -> row.add(month.volume(zone)));
      row.add(month.total());
      if (!similar.isEmpty()) {
        SimilarUse homes = similar.get(month.month());
        row.add(homes == null ? null : homes.average());
      }
      row.add(month.perDay());
      row.add(month.cost());
      row.add(texts.getString("BillKind." + (month.provisional() ? "PROVISIONAL" : "FINAL")));
      rows.add(row);
    }
    return new TableFile(
        texts.getString("portal_consumption.title"),
        head(
            texts,
            List.of("column.billedMonth"),
            zones,
            similar.isEmpty()
                ? List.of("column.consumption", "column.perDay", "column.cost", "column.basis")
                : List.of(
                    "column.consumption",
                    "column.similar",
                    "column.perDay",
                    "column.cost",
                    "column.basis")),
        rows);
  }

  /** What heads the columns of registers: {@code Night (T2), kWh}; a single one counts all day. */
  static Stream<String> registers(List<RegisterCode> all, ResourceBundle texts) {
    int zones = (int) all.stream().filter(each -> !each.isReactive()).count();
    return all.stream()
        .map(
            register -> {
              if (register.isReactive()) {
                return texts.getString("label." + register);
              }
              if (!RegisterCode.of(zones).contains(register)) {
                return register.name();
              }
              return texts.getString(
                  zones == 1 ? "TimeOfUsePeriod.ALL_DAY" : "label.zones" + zones + register);
            });
  }

  private static List<String> head(
      ResourceBundle texts, List<String> first, List<RegisterCode> zones, List<String> last) {
    return Stream.of(
            first.stream().map(key -> texts.getString("label." + key)),
            registers(zones, texts),
            last.stream().map(key -> texts.getString("label." + key)))
        .flatMap(each -> each)
        .toList();
  }
}

package ua.oblik.metering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.Parameters;
import ua.oblik.domain.calendar.ReadingWindow;
import ua.oblik.supply.ServicePointId;

/** Writes the sheets that reads are entered on. */
@Dependent
class SheetWriter {
  @Inject private SuppliedPoints supplied;
  @Inject private PointFiles files;
  @Inject private Parameters parameters;
  @Inject private BusinessClock clock;

  /** The day a sheet is written on, and the parameters in force on it. */
  private record Now(LocalDate today, Map<String, String> parameters) {}

  /** One sheet for each service point where the account is supplied today by a meter. */
  List<ReadSheet> of(AccountId account) {
    LocalDate today = clock.today();
    List<SuppliedPoint> current =
        supplied.of(account).stream()
            .filter(point -> point.agreement().period().contains(today))
            .toList();
    if (current.isEmpty()) {
      return List.of();
    }
    Map<ServicePointId, PointFile> opened =
        files.open(current.stream().map(SuppliedPoint::point).distinct().toList());
    Map<String, String> inForce = parameters.on(today);
    return current.stream()
        .map(point -> sheet(point, opened.get(point.point().id()), new Now(today, inForce)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ReadSheet> sheet(SuppliedPoint supplied, PointFile file, Now now) {
    LocalDate today = now.today();
    ReadingWindow window = MeteringRules.window(now.parameters());
    return file.meterOn(today)
        .map(
            meter -> {
              Optional<StoredRead> last = file.last(meter, today, stored -> false);
              LocalDate since = later(meter.inPlace().from(), supplied.agreement().period().from());
              return new ReadSheet(
                  supplied.point(),
                  meter.plate(),
                  supplied.household(today),
                  last.map(StoredRead::values).orElse(Map.of()),
                  last.map(StoredRead::readOn),
                  file.usualPerDay(today, window, MeteringRules.estimation(now.parameters())),
                  earliest(file, since, window),
                  today,
                  window.effectiveOn(today),
                  window.aheadOn(today),
                  file.standing().stream()
                      .anyMatch(read -> read.effectiveOn().equals(window.effectiveOn(today))));
            });
  }

  /** The first that counts for a day not yet settled, while meter and agreement were in place. */
  private static LocalDate earliest(PointFile file, LocalDate since, ReadingWindow window) {
    return file.settledUntil()
        .map(
            settled ->
                Stream.iterate(later(since, settled), day -> day.plusDays(1))
                    .filter(day -> window.effectiveOn(day).isAfter(settled))
                    .findFirst()
                    .orElseThrow())
        .orElse(since);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

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
import ua.oblik.domain.calendar.ReadingWindow;

/** Writes the sheets that reads are entered on. */
@Dependent
class SheetWriter {
  @Inject private SuppliedPoints supplied;
  @Inject private PointFiles files;
  @Inject private MeteringRules rules;
  @Inject private BusinessClock clock;

  /** One sheet for each service point where the account is supplied today by a meter. */
  List<ReadSheet> of(AccountId account) {
    LocalDate today = clock.today();
    return supplied.of(account).stream()
        .filter(point -> point.agreement().period().contains(today))
        .map(point -> sheet(point, today))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ReadSheet> sheet(SuppliedPoint supplied, LocalDate today) {
    PointFile file = files.open(supplied.point());
    ReadingWindow window = rules.window(today);
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
                  file.usualPerDay(today, window, rules.estimation(today)),
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

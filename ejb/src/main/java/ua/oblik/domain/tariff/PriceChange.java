package ua.oblik.domain.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.RegisterCode;

/**
 * A published version that makes a group of customers pay another price from a day on. That an act
 * only goes on, or that a part of the year begins which had its version before, is none.
 *
 * @param on the first day of the new price
 * @param before what is paid until then; empty if no tariff is confirmed
 * @param after what is paid from then on
 * @param acts the codes of the acts, of rates, of coefficients, or of both
 * @param key the same for the same versions
 */
public record PriceChange(
    LocalDate on, Optional<PriceTag> before, PriceTag after, List<String> acts, String key) {
  private static final int DAYS_OF_A_YEAR = 366;
  private static final String RATES = "rates";
  private static final String ZONES = "zones";

  /** Places in a key. */
  private static final int DAY = 0;

  private static final int CLASS = 1;
  private static final int ZONES_OF_METER = 2;

  /** Fixed. */
  public PriceChange {
    acts = List.copyOf(acts);
  }

  /** The changes of a group's price that begin on some days, in order. */
  public static List<PriceChange> within(RateBook book, PriceGroup group, DateRange days) {
    List<PriceChange> changes = new ArrayList<>();
    for (LocalDate day : beginnings(book, group, days)) {
      Optional<PriceTag> before = PriceTag.on(book, group, day.minusDays(1));
      PriceTag.on(book, group, day)
          .filter(after -> !before.equals(Optional.of(after)))
          .ifPresent(after -> changes.add(change(book, group, day, before, after)));
    }
    return changes;
  }

  private static NavigableSet<LocalDate> beginnings(
      RateBook book, PriceGroup group, DateRange days) {
    NavigableSet<LocalDate> beginnings =
        new TreeSet<>(book.zoneChanges(Set.of(group.zones()), days));
    for (RateVersion version : versions(book, group)) {
      firstDay(version).filter(days::contains).ifPresent(beginnings::add);
    }
    return beginnings;
  }

  private static PriceChange change(
      RateBook book, PriceGroup group, LocalDate day, Optional<PriceTag> before, PriceTag after) {
    List<String> acts = new ArrayList<>();
    StringBuilder key = new StringBuilder(day + ":" + group.customerClass() + ":" + group.zones());
    for (RateVersion version : versions(book, group)) {
      if (firstDay(version).filter(day::equals).isPresent()) {
        acts.add(version.source().act());
        key.append(":" + RATES);
      }
    }
    book.zonePeriod(group.zones(), RegisterCode.T1, day)
        .filter(period -> period.validity().from().equals(day))
        .ifPresent(
            period -> {
              acts.add(period.source().act());
              key.append(":" + ZONES);
            });
    return new PriceChange(day, before, after, acts.stream().distinct().toList(), key.toString());
  }

  /**
   * Whether a change of that key is of a price that was to begin on a day.
   *
   * @param customerClass whose rates begin; empty if it is coefficients that do
   * @param zones of the meters whose coefficients begin
   */
  public static boolean tells(
      String key, LocalDate day, Optional<CustomerClass> customerClass, int zones) {
    List<String> parts = List.of(key.split(":", -1));
    return parts.get(DAY).equals(day.toString())
        && customerClass
            .map(each -> parts.contains(RATES) && parts.get(CLASS).equals(each.name()))
            .orElseGet(
                () ->
                    parts.contains(ZONES)
                        && parts.get(ZONES_OF_METER).equals(Integer.toString(zones)));
  }

  private static List<RateVersion> versions(RateBook book, PriceGroup group) {
    return book.schedules().getOrDefault(group.customerClass(), List.of());
  }

  /** The first day a version is used on: a part of the year may begin later than the version. */
  private static Optional<LocalDate> firstDay(RateVersion version) {
    LocalDate from = version.validity().from();
    return version.appliesOn(from)
        ? Optional.of(from)
        : from.datesUntil(from.plusDays(DAYS_OF_A_YEAR)).filter(version::appliesOn).findFirst();
  }
}

package ua.oblik.domain.tariff;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;
import ua.oblik.domain.metering.Zone;

/**
 * All rate schedules and zone coefficients. Loaded once and shared: it never changes. Which version
 * applies on which days of a month is found once, however many bills of it are rated.
 */
public final class RateBook {

  private final Map<CustomerClass, List<RateVersion>> schedules;
  private final List<ZonePeriod> zonePeriods;
  private final ConcurrentMap<MonthOfClass, List<Era<RateVersion>>> found =
      new ConcurrentHashMap<>();

  private record MonthOfClass(CustomerClass customerClass, YearMonth month) {}

  /**
   * A book.
   *
   * @param schedules versions per class
   * @param zonePeriods periods of two- and three-zone tariffs
   */
  public RateBook(Map<CustomerClass, List<RateVersion>> schedules, List<ZonePeriod> zonePeriods) {
    this.schedules = Map.copyOf(schedules);
    this.zonePeriods = List.copyOf(zonePeriods);
  }

  /** Versions per class. */
  public Map<CustomerClass, List<RateVersion>> schedules() {
    return schedules;
  }

  /** Periods of two- and three-zone tariffs. */
  public List<ZonePeriod> zonePeriods() {
    return zonePeriods;
  }

  /**
   * The versions of a class in a month, each with the days of the month it applies on, in order;
   * days that are missing are "tariff not confirmed".
   */
  public List<Era<RateVersion>> versions(CustomerClass customerClass, YearMonth month) {
    return found.computeIfAbsent(new MonthOfClass(customerClass, month), this::find);
  }

  private List<Era<RateVersion>> find(MonthOfClass wanted) {
    List<Era<RateVersion>> eras = new ArrayList<>();
    for (int day = 1; day <= wanted.month().lengthOfMonth(); day++) {
      LocalDate on = wanted.month().atDay(day);
      version(wanted.customerClass(), on).ifPresent(version -> add(version, on, eras));
    }
    return List.copyOf(eras);
  }

  private static void add(RateVersion version, LocalDate day, List<Era<RateVersion>> eras) {
    Era<RateVersion> last = eras.isEmpty() ? null : eras.get(eras.size() - 1);
    if (last != null && last.days().until().equals(day) && last.value().equals(version)) {
      eras.set(
          eras.size() - 1, new Era<>(new DateRange(last.days().from(), day.plusDays(1)), version));
    } else {
      eras.add(new Era<>(new DateRange(day, day.plusDays(1)), version));
    }
  }

  private Optional<RateVersion> version(CustomerClass customerClass, LocalDate day) {
    for (RateVersion version : schedules.getOrDefault(customerClass, List.of())) {
      if (version.appliesOn(day)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** The days on which a version of the coefficients of such meters begins. */
  public NavigableSet<LocalDate> zoneChanges(Set<Integer> zones, DateRange days) {
    NavigableSet<LocalDate> changes = new TreeSet<>();
    for (ZonePeriod period : zonePeriods) {
      if (zones.contains(period.zones()) && days.contains(period.validity().from())) {
        changes.add(period.validity().from());
      }
    }
    return changes;
  }

  /**
   * The zone that an hour belongs to on a meter of so many zones; empty is "tariff not confirmed".
   */
  public Optional<Zone> zoneOf(int zones, SettlementHour hour) {
    if (zones == 1) {
      return Optional.of(new Zone(1, RegisterCode.T1));
    }
    int clockHour = hour.local().getHour();
    return zonePeriods.stream()
        .filter(period -> period.zones() == zones && period.validity().contains(hour.day()))
        .filter(period -> period.covers(clockHour))
        .map(period -> new Zone(zones, period.register()))
        .findFirst();
  }

  /** The period a register counts on a day; empty is "tariff not confirmed". */
  public Optional<ZonePeriod> zonePeriod(int zones, RegisterCode register, LocalDate day) {
    for (ZonePeriod period : zonePeriods) {
      if (period.zones() == zones
          && period.register() == register
          && period.validity().contains(day)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }
}

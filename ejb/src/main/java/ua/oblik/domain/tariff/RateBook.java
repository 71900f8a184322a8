package ua.oblik.domain.tariff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.metering.RegisterCode;

/**
 * All rate schedules and zone coefficients. Loaded once and shared: it never changes.
 *
 * @param schedules versions per class
 * @param zonePeriods periods of two- and three-zone tariffs
 */
public record RateBook(
    Map<CustomerClass, List<RateVersion>> schedules, List<ZonePeriod> zonePeriods) {

  /** Fixed. */
  public RateBook {
    schedules = Map.copyOf(schedules);
    zonePeriods = List.copyOf(zonePeriods);
  }

  /** The version of a class on a day; empty is "tariff not confirmed". */
  public Optional<RateVersion> version(CustomerClass customerClass, LocalDate day) {
    for (RateVersion version : schedules.getOrDefault(customerClass, List.of())) {
      if (version.appliesOn(day)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** The days on which a version of the coefficients of such meters begins. */
  public Set<LocalDate> zoneChanges(Set<Integer> zones, DateRange days) {
    Set<LocalDate> changes = new HashSet<>();
    for (ZonePeriod period : zonePeriods) {
      if (zones.contains(period.zones()) && days.contains(period.validity().from())) {
        changes.add(period.validity().from());
      }
    }
    return changes;
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

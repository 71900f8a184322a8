package ua.oblik.tariff;

import java.util.Optional;
import ua.oblik.domain.calendar.Season;

/** The parts of the year that versions are stored for. */
public enum SeasonOfYear {
  ALL_YEAR(Season.WHOLE_YEAR),
  HEATING_SEASON(Season.HEATING),
  OFF_SEASON(Season.OFF_HEATING);

  @SuppressWarnings("ImmutableEnumChecker") // a record of two immutable days
  private final Season days;

  SeasonOfYear(Season days) {
    this.days = days;
  }

  /** Its days. */
  public Season days() {
    return days;
  }

  /** The part of the year that it leaves; empty if it is all of it. */
  Optional<SeasonOfYear> rest() {
    return switch (this) {
      case ALL_YEAR -> Optional.empty();
      case HEATING_SEASON -> Optional.of(OFF_SEASON);
      case OFF_SEASON -> Optional.of(HEATING_SEASON);
    };
  }

  /** Whether both have days of a year in common. */
  boolean overlaps(SeasonOfYear other) {
    return this == ALL_YEAR || other == ALL_YEAR || this == other;
  }
}

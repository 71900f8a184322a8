package ua.oblik.tariff;

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

  /** Whether both have days of a year in common. */
  boolean overlaps(SeasonOfYear other) {
    return this == ALL_YEAR || other == ALL_YEAR || this == other;
  }
}

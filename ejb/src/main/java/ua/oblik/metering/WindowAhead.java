package ua.oblik.metering;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.ReadingWindow;

/**
 * A reading window that a day lies in.
 *
 * @param first the 1st that its reads count for
 * @param lastDay the last day it is open
 */
record WindowAhead(LocalDate first, LocalDate lastDay) {

  /** The window that a day lies in; empty on the days between windows. */
  static Optional<WindowAhead> on(LocalDate day, ReadingWindow window) {
    DateRange ahead = window.aheadOn(day);
    return ahead.contains(day)
        ? Optional.of(new WindowAhead(window.effectiveOn(day), ahead.lastDay()))
        : Optional.empty();
  }

  boolean closesOn(LocalDate day) {
    return day.equals(lastDay);
  }
}

package ua.oblik.domain.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day on a night proves what is written once. History that held does not change, so a
 * night looks at what has come since the last one that found nothing broken; the first night of a
 * year looks at everything.
 */
public final class ProofHorizon {
  /** Before the first row of any history. */
  public static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private static final int MONTHS_AT_FIRST = 2;

  private ProofHorizon() {}

  /**
   * The first day to look at.
   *
   * @param day the business date of the night
   * @param held the night before it, latest of those that found nothing broken
   */
  public static LocalDate of(LocalDate day, Optional<LocalDate> held) {
    return held.map(last -> last.getYear() < day.getYear() ? EVER : last)
        .orElseGet(() -> day.minusMonths(MONTHS_AT_FIRST));
  }
}

package ua.oblik.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights bring the business date up to the calendar and never past it, unless it is a demo. */
class NightsFollowTheCalendarTest {
  private static final LocalDate OUTSIDE = LocalDate.of(2025, 11, 29);

  @ParameterizedTest
  @CsvSource({
    "PRODUCTION, 2025-11-26, true, 3",
    "PRODUCTION, 2025-11-28, true, 1",
    "PRODUCTION, 2025-11-29, false, 0",
    "PRODUCTION, 2025-11-30, false, 0",
    "DEMO, 2025-11-26, true, 0",
    "DEMO, 2025-11-29, true, 0",
    "DEMO, 2026-02-01, true, 0",
  })
  void andOnlyADemoGoesAhead(String mode, LocalDate businessDate, boolean due, long behind) {
    NightsDue nights = new NightsDue(mode.equals("PRODUCTION"), businessDate, OUTSIDE);

    assertThat(nights.isDue()).isEqualTo(due);
    assertThat(nights.daysBehind()).isEqualTo(behind);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-27, 00:00, true",
    "2025-11-28, 00:00, false",
    "2025-11-28, 01:31, false",
    "2025-11-28, 02:59, false",
    "2025-11-28, 03:00, true",
    "2025-11-28, 23:59, true",
    "2025-11-29, 03:00, false",
    "2025-11-30, 03:00, false",
  })
  void andOneThatNobodyBeganIsMissedFromThreeOn(
      LocalDate businessDate, LocalTime now, boolean missed) {
    assertThat(new NightsDue(true, businessDate, OUTSIDE).isMissed(now)).isEqualTo(missed);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 14, false",
    "1, 15, true",
    "2, 15, true",
    "3, 15, false",
    "4, 600, false",
  })
  void andOneThatFailedIsTriedThreeTimesInAll(int attempts, long minutes, boolean again) {
    NightsDue nights = new NightsDue(true, OUTSIDE.minusDays(1), OUTSIDE);

    assertThat(nights.isTriedAgain(attempts, Duration.ofMinutes(minutes))).isEqualTo(again);
  }

  @Test
  void andNothingIsTakenUpByItselfInADemo() {
    NightsDue nights = new NightsDue(false, OUTSIDE.minusDays(20), OUTSIDE);

    assertThat(nights.isMissed(LocalTime.NOON)).isFalse();
    assertThat(nights.isTriedAgain(1, Duration.ofDays(1))).isFalse();
  }
}

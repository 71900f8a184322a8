package ua.oblik.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods, the reading window, seasons and what is valid when. */
class CalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2025-10-29, 2025-10-29",
    "2025-10-30, 2025-11-01",
    "2025-10-31, 2025-11-01",
    "2025-11-01, 2025-11-01",
    "2025-11-03, 2025-11-01",
    "2025-11-04, 2025-11-04",
    "2025-02-26, 2025-02-26",
    "2025-02-27, 2025-03-01",
    "2024-02-27, 2024-02-27",
    "2024-02-28, 2024-03-01",
    "2025-12-31, 2026-01-01",
    "2026-01-02, 2026-01-01",
  })
  void aReadWithinTheWindowIsEffectiveOnTheFirst(LocalDate read, LocalDate effective) {
    assertThat(ReadingWindow.STANDARD.effectiveOn(read)).isEqualTo(effective);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-29, 2025-11-29, 2025-12-04", // its first day
    "2025-12-01, 2025-11-29, 2025-12-04",
    "2025-12-03, 2025-11-29, 2025-12-04", // its last day
    "2025-12-04, 2025-12-30, 2026-01-04", // the next one, over the turn of the year
    "2026-02-10, 2026-02-27, 2026-03-04",
  })
  void theWindowOfADayIsOpenOrComesNext(LocalDate day, LocalDate from, LocalDate until) {
    assertThat(ReadingWindow.STANDARD.aheadOn(day)).isEqualTo(new DateRange(from, until));
  }

  @Test
  void theWindowIsAParameter() {
    ReadingWindow wide = new ReadingWindow(5, 5);
    assertThat(wide.effectiveOn(LocalDate.of(2025, 10, 27))).isEqualTo(LocalDate.of(2025, 11, 1));
    assertThat(wide.effectiveOn(LocalDate.of(2025, 11, 5))).isEqualTo(LocalDate.of(2025, 11, 1));
    assertThat(new ReadingWindow(0, 1).effectiveOn(LocalDate.of(2025, 10, 31)))
        .isEqualTo(LocalDate.of(2025, 10, 31));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadingWindow(20, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-30, false",
    "2025-10-01, true",
    "2026-01-01, true",
    "2026-02-28, true",
    "2026-04-30, true",
    "2026-05-01, false"
  })
  void theHeatingSeasonRunsOverTheNewYear(LocalDate day, boolean heating) {
    assertThat(Season.HEATING.contains(day)).isEqualTo(heating);
    assertThat(Season.OFF_HEATING.contains(day)).isEqualTo(!heating);
    assertThat(Season.WHOLE_YEAR.contains(day)).isTrue();
  }

  @Test
  void aRangeIsHalfOpen() {
    DateRange range = new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 5));
    assertThat(range.days()).isEqualTo(35);
    assertThat(range.lastDay()).isEqualTo(LocalDate.of(2025, 11, 4));
    assertThat(range.contains(LocalDate.of(2025, 11, 5))).isFalse();
    assertThat(range.byMonth())
        .containsExactly(
            new DateRange(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 1)),
            new DateRange(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 5)));
    assertThat(range.overlaps(DateRange.startingOn(LocalDate.of(2025, 11, 5)))).isFalse();
    assertThat(range.intersection(DateRange.startingOn(LocalDate.of(2025, 11, 5)))).isEmpty();
    assertThat(range.intersection(DateRange.startingOn(LocalDate.of(2025, 11, 1))))
        .contains(new DateRange(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 5)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 1)));
  }

  @Test
  void aTimelineHoldsOneValueADay() {
    LocalDate change = LocalDate.of(2025, 6, 15);
    Timeline<String> timeline =
        new Timeline<>(
            List.of(
                new Timeline.Era<>(DateRange.startingOn(change), "new"),
                new Timeline.Era<>(new DateRange(LocalDate.of(2025, 1, 1), change), "old")));
    assertThat(timeline.on(LocalDate.of(2024, 12, 31))).isEmpty();
    assertThat(timeline.on(change.minusDays(1))).contains("old");
    assertThat(timeline.on(change)).contains("new");
    assertThat(timeline.map(String::length).on(change)).contains(3);
    assertThat(Timeline.always("x").on(LocalDate.MIN)).contains("x");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Timeline<>(
                    List.of(
                        new Timeline.Era<>(DateRange.startingOn(change), "one"),
                        new Timeline.Era<>(DateRange.startingOn(change.plusDays(1)), "two"))));
  }
}

package ua.oblik.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 2025 in Kyiv: clocks go forward on 30 March at 3:00, back on 26 October at 4:00.
 *
 * <pre>
 *  30 March    1:00  2:00  4:00  5:00        26 October  1:00  2:00  3:00  3:00  4:00
 *              no. 2   3     4     5                     no. 2   3     4     5     6
 * </pre>
 */
class HoursOfDaysWhoseClocksChangeTest {

  @ParameterizedTest
  @CsvSource({
    "2025-10-25, 24",
    "2025-10-26, 25",
    "2025-10-27, 24",
    "2025-03-29, 24",
    "2025-03-30, 23",
    "2024-03-31, 23",
    "2024-10-27, 25",
    "2024-02-29, 24",
    "2019-01-01, 24"
  })
  void aDayHasAsManyHoursAsItLasts(LocalDate day, int hours) {
    assertThat(SettlementHour.count(day)).isEqualTo(hours);
    assertThat(SettlementHour.of(day)).hasSize(hours);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-05, 1, 2025-11-04T22:00:00Z, 00:00+02:00",
    "2025-11-05, 24, 2025-11-05T21:00:00Z, 23:00+02:00",
    "2025-07-01, 1, 2025-06-30T21:00:00Z, 00:00+03:00",
    "2025-10-26, 4, 2025-10-26T00:00:00Z, 03:00+03:00",
    "2025-10-26, 5, 2025-10-26T01:00:00Z, 03:00+02:00",
    "2025-10-26, 25, 2025-10-26T21:00:00Z, 23:00+02:00",
    "2025-03-30, 3, 2025-03-30T00:00:00Z, 02:00+02:00",
    "2025-03-30, 4, 2025-03-30T01:00:00Z, 04:00+03:00",
    "2025-03-30, 23, 2025-03-30T20:00:00Z, 23:00+03:00"
  })
  void anHourIsAMomentAndBack(LocalDate day, int number, Instant start, String clock) {
    SettlementHour hour = new SettlementHour(day, number);
    assertThat(hour.start()).isEqualTo(start);
    assertThat(SettlementHour.beginningAt(start)).isEqualTo(hour);
    assertThat(hour.local().toOffsetDateTime().toOffsetTime()).hasToString(clock);
  }

  @Test
  void theHoursOfAYearFollowEachOtherWithoutAGap() {
    LocalDate day = LocalDate.of(2025, 1, 1);
    Instant next = day.atStartOfDay(SettlementHour.ZONE).toInstant();
    for (; day.getYear() == 2025; day = day.plusDays(1)) {
      List<SettlementHour> hours = SettlementHour.of(day);
      assertThat(hours).isSorted();
      for (SettlementHour hour : hours) {
        assertThat(hour.start()).isEqualTo(next);
        next = next.plusSeconds(3600);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-11-05, 0", "2025-11-05, 25", "2025-03-30, 24", "2025-10-26, 26"})
  void thereAreNoOthers(LocalDate day, int number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SettlementHour(day, number));
  }

  @Test
  void nothingBeginsWithinAnHour() {
    assertThatThrownBy(() -> SettlementHour.beginningAt(Instant.parse("2025-11-05T10:30:00Z")))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> SettlementHour.beginningAt(Instant.parse("2025-11-05T10:00:00.5Z")))
        .isInstanceOf(DateTimeException.class);
  }
}

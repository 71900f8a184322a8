package ua.oblik.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days count back from the business date, and never from a day that has not come outside. */
class ThingsAreKeptLongEnoughTest {

  @ParameterizedTest
  @CsvSource({
    "30, 2025-11-28, 2025-11-29, 2025-10-29", // production: the night of the day that ended
    "30, 2025-11-29, 2025-11-29, 2025-10-30",
    "30, 2025-11-20, 2025-11-29, 2025-10-21", // nights were missed: nothing goes sooner
    "30, 2027-01-01, 2025-11-29, 2025-10-30", // a demonstration ahead of the calendar
    "1, 2025-03-01, 2025-03-01, 2025-02-28",
  })
  void byBothDates(int days, LocalDate businessDate, LocalDate calendarDate, LocalDate kept) {
    assertThat(new Retention("letters", days).keptSince(businessDate, calendarDate))
        .isEqualTo(kept);
  }

  @Test
  void whatIsKeptForNoTimeIsAMistake() {
    assertThatThrownBy(() -> new Retention("letters", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

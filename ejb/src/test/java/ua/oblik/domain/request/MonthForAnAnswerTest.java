package ua.oblik.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthForAnAnswerTest {

  @ParameterizedTest(name = "sent on {0}, answered by {1}")
  @CsvSource({
    "2025-11-05, 2025-12-05",
    "2025-01-31, 2025-02-28",
    "2024-01-31, 2024-02-29",
    "2025-12-31, 2026-01-31",
  })
  void endsOnTheSameDayOfTheNextMonth(LocalDate sentOn, LocalDate dueOn) {
    assertThat(AnswerClock.dueOn(sentOn)).isEqualTo(dueOn);
  }

  @ParameterizedTest(name = "{0}, today {1}: overdue {2}")
  @CsvSource({
    "SENT,      2025-12-05, false",
    "SENT,      2025-12-06, true",
    "IN_WORK,   2025-12-06, true",
    "DONE,      2026-12-06, false",
    "REFUSED,   2026-12-06, false",
    "WITHDRAWN, 2026-12-06, false",
  })
  void isOverOnTheDayAfterItForWhatIsOpen(RequestState state, LocalDate today, boolean overdue) {
    assertThat(AnswerClock.isOverdue(state, LocalDate.of(2025, 12, 5), today)).isEqualTo(overdue);
  }
}

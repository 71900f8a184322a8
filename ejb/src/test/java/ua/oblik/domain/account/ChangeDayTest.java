package ua.oblik.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.account.ChangeDay.Calendar;
import ua.oblik.domain.account.ChangeDay.Kind;
import ua.oblik.domain.account.ChangeDay.Known;
import ua.oblik.domain.account.ChangeDay.Refusal;
import ua.oblik.domain.account.ChangeDay.Wanted;
import ua.oblik.domain.calendar.DateRange;

/**
 * In force since March, terms of May; billed on a read to 1 October, by estimate to 1 November.
 *
 * <pre>
 *  03-01      05-01            10-01        11-01  11-10   12-11
 *    |----------|----------------|============|......|.......|
 *   begins   newest terms     settled       billed  today  31 days ahead
 * </pre>
 */
class ChangeDayTest {
  private static final Calendar CALENDAR = new Calendar(LocalDate.of(2025, 11, 10), 31);

  @ParameterizedTest(name = "{0} on {1}, read {2}, estimate {3}: {4}")
  @CsvSource({
    "END, 2025-10-21, true, false, ",
    "END, 2025-10-21, false, false, READ_NEEDED_TO_PART",
    "END, 2025-10-21, false, true, READ_NEEDED_TO_PART",
    "END, 2025-10-01, false, false, BILLED_BEYOND",
    "CHANGE, 2025-10-01, false, false, ",
    "END, 2025-09-30, true, false, BEFORE_LAST_BILLED",
    "CHANGE, 2025-09-30, true, false, BEFORE_LAST_BILLED",
    "END, 2025-11-01, false, false, READ_MISSING",
    "END, 2025-11-01, false, true, ",
    "END, 2025-11-10, true, false, ",
    "END, 2025-11-11, true, false, READ_IN_FUTURE",
    "END, 2025-11-11, false, false, ",
    "CHANGE, 2025-12-11, false, false, ",
    "CHANGE, 2025-12-12, false, false, TOO_FAR_AHEAD",
    "CHANGE, 2025-05-01, true, false, CHANGED_LATER",
    "CHANGE, 2025-04-30, true, false, CHANGED_LATER",
    "END, 2025-03-01, true, false, NOT_IN_FORCE",
    "END, 2025-02-28, true, false, NOT_IN_FORCE"
  })
  void isJudgedBesideWhatIsBilled(
      Kind kind, LocalDate day, boolean read, boolean estimate, Refusal expected) {
    Known known =
        new Known(
            DateRange.startingOn(LocalDate.of(2025, 3, 1)),
            LocalDate.of(2025, 5, 1),
            Optional.of(LocalDate.of(2025, 10, 1)),
            Optional.of(LocalDate.of(2025, 11, 1)));

    assertThat(ChangeDay.judge(new Wanted(kind, day, read, estimate), known, CALENDAR))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "END, 2025-10-16, ",
    "CHANGE, 2025-10-15, ",
    "CHANGE, 2025-10-16, NOT_IN_FORCE",
    "END, 2025-10-17, NOT_IN_FORCE"
  })
  void liesWithinTheAgreement(Kind kind, LocalDate day, Refusal expected) {
    Known known =
        new Known(
            new DateRange(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 10, 16)),
            LocalDate.of(2025, 3, 1),
            Optional.empty(),
            Optional.empty());

    assertThat(ChangeDay.judge(new Wanted(kind, day, true, false), known, CALENDAR))
        .isEqualTo(Optional.ofNullable(expected));
  }
}

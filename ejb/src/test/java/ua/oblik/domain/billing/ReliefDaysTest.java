package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.billing.ReliefDays.Billed;
import ua.oblik.domain.billing.ReliefDays.Refusal;
import ua.oblik.domain.calendar.DateRange;

/** One of the kind is in force from May to September 2025; today is 5 November. */
class ReliefDaysTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);
  private static final DateRange OTHER = days("2025-05-01", "2025-10-01");

  @ParameterizedTest(name = "{0} until {1}: {2}")
  @CsvSource({
    "2025-10-01, , ",
    "2025-10-01, 2025-11-01, ",
    "2025-03-01, 2025-05-01, ",
    "2025-03-01, 2025-06-01, OVERLAPS",
    "2025-09-01, , OVERLAPS",
    "2024-01-01, , OVERLAPS",
    "2025-10-02, , FIRST_DAY",
    "2005-12-01, 2006-01-01, FIRST_DAY",
    "2026-11-01, , ",
    "2026-12-01, , FIRST_DAY",
    "2025-10-01, 2025-10-01, LAST_DAY",
    "2025-12-01, 2025-11-01, LAST_DAY",
    "2025-10-01, 2025-11-15, LAST_DAY"
  })
  void areWholeMonthsOfItsKindAlone(LocalDate from, LocalDate until, Refusal refusal) {
    assertThat(ReliefDays.judge(from, Optional.ofNullable(until), List.of(OTHER), TODAY))
        .isEqualTo(Optional.ofNullable(refusal));
  }

  @ParameterizedTest(name = "until {0}: {1}")
  @CsvSource({
    "2025-09-01, ",
    "2025-05-01, ",
    "2025-04-01, LAST_DAY",
    "2025-09-15, LAST_DAY",
    "2025-10-01, NOT_EARLIER",
    "2026-01-01, NOT_EARLIER"
  })
  void endEarlierOrHaveNeverBeen(LocalDate until, Refusal refusal) {
    assertThat(ReliefDays.judgeEnd(until, OTHER)).isEqualTo(Optional.ofNullable(refusal));
  }

  /**
   * Billed before to 1 October and to 5 November.
   *
   * <pre>
   *  08-01      09-01      10-01      11-01  11-05
   *    |----- 1 ----------- |--- 2 -----------|
   * </pre>
   */
  @ParameterizedTest(name = "from {0} until {1}: bill {2}")
  @CsvSource({
    "2025-09-01, 2026-01-01, 1",
    "2025-10-01, 2026-01-01, 2",
    "2025-11-01, 2026-01-01, ",
    "2025-12-01, 2026-01-01, ",
    "2025-01-01, 2025-08-01, "
  })
  void keepWhatIsBilledOfWholeMonths(LocalDate from, LocalDate until, Long bill) {
    List<Billed> standing =
        List.of(
            new Billed(new BillNumber(1), days("2025-08-01", "2025-10-01"), true),
            new Billed(new BillNumber(2), days("2025-10-01", "2025-11-05"), true));
    assertThat(ReliefDays.billedOtherwise(new DateRange(from, until), standing))
        .isEqualTo(Optional.ofNullable(bill).map(BillNumber::new));
  }

  @Test
  void whatWasBilledAgainSinceIsRight() {
    List<Billed> standing =
        List.of(new Billed(new BillNumber(3), days("2025-08-01", "2025-11-01"), false));
    assertThat(ReliefDays.billedOtherwise(days("2025-09-01", "2025-11-01"), standing)).isEmpty();
  }

  private static DateRange days(String from, String until) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
  }
}

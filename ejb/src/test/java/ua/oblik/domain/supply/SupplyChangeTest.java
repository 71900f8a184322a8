package ua.oblik.domain.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.calendar.Timeline.Era;
import ua.oblik.domain.supply.SupplyChange.Kind;
import ua.oblik.domain.supply.SupplyChange.Reason;

/**
 * In force since March; billed on a read to 1 October, by estimate to 1 November.
 *
 * <pre>
 *  03-01            10-01        11-01  11-10   12-11
 *    |----------------|============|......|.......|
 *   begins         settled       billed  today  31 days ahead
 * </pre>
 */
class SupplyChangeTest {
  private static final LocalDate TODAY = day("11-10");
  private static final DateRange IN_FORCE = DateRange.startingOn(day("03-01"));
  private static final Optional<LocalDate> SETTLED = Optional.of(day("10-01"));
  private static final Optional<LocalDate> BILLED = Optional.of(day("11-01"));

  @ParameterizedTest(name = "{0} on {1} until {2}, read {3}: {4} {5}")
  @CsvSource({
    "DISCONNECT, 11-05, , false, ,",
    "DISCONNECT, 11-01, , false, ,",
    "DISCONNECT, 12-11, , false, ,",
    "DISCONNECT, 12-12, , false, TOO_FAR_AHEAD,",
    "DISCONNECT, 11-11, , true, READ_IN_FUTURE,",
    "DISCONNECT, 10-20, , false, READ_NEEDED_TO_PART, 11-01",
    "DISCONNECT, 10-20, , true, ,",
    "DISCONNECT, 10-01, , true, BILLED_BEYOND, 11-01",
    "DISCONNECT, 09-30, , true, BEFORE_LAST_BILLED, 10-01",
    "DISCONNECT, 02-28, , true, NOT_IN_FORCE,",
    "DECLARE_EMPTY, 11-05, 11-20, false, ,",
    "DECLARE_EMPTY, 11-05, 11-05, false, UNTIL_NOT_AFTER,",
    "RECONNECT, 11-05, , false, NOT_DISCONNECTED,",
    "OCCUPY, 11-05, , false, NOT_EMPTY,"
  })
  void isJudgedBesideWhatIsBilled(
      Kind kind, String on, String until, boolean read, Reason reason, String told) {
    assertJudged(Timeline.empty(), wanted(kind, on, until, read), reason, told);
  }

  /** Declared empty from 3 to 8 November, disconnected from the 20th. */
  @ParameterizedTest(name = "{0} on {1} until {2}: {3} {4}")
  @CsvSource({
    "DISCONNECT, 11-05, , EMPTY_ALREADY, 11-03",
    "DISCONNECT, 11-08, , DISCONNECTED_ALREADY, 11-20",
    "DECLARE_EMPTY, 11-08, 11-20, ,",
    "DECLARE_EMPTY, 11-08, 11-21, DISCONNECTED_ALREADY, 11-20",
    "DECLARE_EMPTY, 11-25, , DISCONNECTED_ALREADY, 11-20",
    "OCCUPY, 11-02, , NOT_EMPTY,",
    "OCCUPY, 11-03, , ,",
    "OCCUPY, 11-07, , ,",
    "OCCUPY, 11-08, , NOT_EMPTY,",
    "RECONNECT, 11-07, , NOT_DISCONNECTED,",
    "RECONNECT, 11-20, , ,",
    "RECONNECT, 12-01, , ,"
  })
  void oneStateEndsBeforeAnotherBegins(
      Kind kind, String on, String until, Reason reason, String told) {
    Timeline<SupplyState> states =
        new Timeline<>(
            List.of(
                new Era<>(new DateRange(day("11-03"), day("11-08")), SupplyState.DECLARED_EMPTY),
                new Era<>(DateRange.startingOn(day("11-20")), SupplyState.DISCONNECTED)));
    assertJudged(states, wanted(kind, on, until, false), reason, told);
  }

  private static void assertJudged(
      Timeline<SupplyState> states, SupplyChange.Wanted wanted, Reason reason, String told) {
    SupplyChange.Known known = new SupplyChange.Known(IN_FORCE, states, SETTLED, BILLED);
    assertThat(SupplyChange.judge(wanted, known, TODAY, TODAY.plusDays(31)))
        .isEqualTo(
            Optional.ofNullable(reason)
                .map(
                    because ->
                        new SupplyChange.Refusal(
                            because, Optional.ofNullable(told).map(SupplyChangeTest::day))));
  }

  private static SupplyChange.Wanted wanted(Kind kind, String on, String until, boolean read) {
    return new SupplyChange.Wanted(
        kind, day(on), Optional.ofNullable(until).map(SupplyChangeTest::day), read);
  }

  private static LocalDate day(String monthAndDay) {
    return LocalDate.parse("2025-" + monthAndDay);
  }
}

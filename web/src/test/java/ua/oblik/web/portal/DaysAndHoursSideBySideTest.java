package ua.oblik.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.billing.SpanOfUse;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;

/** The hours of a day beside those of another, by the clock. */
class DaysAndHoursSideBySideTest {
  private static final LocalDate LONG = LocalDate.of(2025, 10, 26);
  private static final LocalDate SHORT = LocalDate.of(2025, 3, 30);
  private static final LocalDate PLAIN = LocalDate.of(2024, 10, 27).minusDays(7);

  @ParameterizedTest
  @CsvSource({
    "2025-11-04, 1, 00:00–01:00",
    "2025-11-04, 24, 23:00–24:00",
    "2025-10-26, 4, 03:00–04:00 (UTC+03:00)",
    "2025-10-26, 5, 03:00–04:00 (UTC+02:00)",
    "2025-10-26, 6, 04:00–05:00",
    "2025-03-30, 4, 04:00–05:00"
  })
  void hoursAreCalledByTheClock(LocalDate day, int number, String name) {
    assertThat(UseRows.name(new SettlementHour(day, number).local())).isEqualTo(name);
  }

  @Test
  void bothHoursOfThreeOClockStandBesideTheOneOfAnotherDay() {
    List<UseRow> rows = UseRows.hours(LONG, List.of(), List.of(span(PLAIN, 4, 700)));
    assertThat(rows).hasSize(25);
    assertThat(rows)
        .filteredOn(row -> row.name().startsWith("03:00"))
        .extracting(UseRow::energyBefore)
        .containsExactly(new Energy(700), new Energy(700));
  }

  @Test
  void theHourThatIsSkippedStandsBesideNothing() {
    List<UseRow> rows = UseRows.hours(SHORT, List.of(), List.of(span(PLAIN, 4, 700)));
    assertThat(rows).hasSize(23);
    assertThat(rows).extracting(UseRow::energyBefore).containsOnlyNulls();
  }

  @Test
  void whatIsNotKnownHasAColumnAndNoRow() {
    List<UseRow> rows = UseRows.hours(LONG, List.of(span(LONG, 1, 500)), List.of());
    assertThat(UseRows.columns(rows, false)).hasSize(25);
    assertThat(UseRows.known(rows)).hasSize(1);
    assertThat(UseRows.energy(rows)).isEqualTo(new Energy(500));
    assertThat(UseRows.cost(rows)).isEqualTo(Money.of("1.00"));
  }

  @Test
  void theTallestColumnOfBothFillsTheChart() {
    List<UseRow> rows =
        UseRows.hours(LONG, List.of(span(LONG, 1, 500)), List.of(span(PLAIN, 1, 1000)));
    Column first = UseRows.columns(rows, false).get(0);
    assertThat(first.before()).isEqualTo(100);
    assertThat(first.parts()).containsExactly(new Column.Part("T1", 50, 50));
    assertThat(UseRows.columns(rows, true).get(0).parts())
        .containsExactly(new Column.Part("cost", 0, 100));
  }

  private static SpanOfUse span(LocalDate day, int number, long wattHours) {
    return new SpanOfUse(
        new SettlementHour(day, number),
        1,
        Map.of(RegisterCode.T1, new Energy(wattHours)),
        Optional.of(Money.of("1.00")),
        false);
  }
}

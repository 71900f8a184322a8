package ua.oblik.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.oblik.domain.metering.EstimationRule.LAST_TWELVE_MONTHS;
import static ua.oblik.domain.metering.EstimationRule.LAST_TWO_READS;
import static ua.oblik.domain.metering.EstimationRule.NORM;
import static ua.oblik.domain.metering.EstimationRule.NO_SUPPLY;
import static ua.oblik.domain.metering.EstimationRule.SAME_MONTH_LAST_YEAR;
import static ua.oblik.domain.metering.ReactiveRegisters.NONE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.metering.Estimation.Basis;
import ua.oblik.domain.metering.Estimation.Estimate;
import ua.oblik.domain.metering.Estimation.Policy;
import ua.oblik.domain.supply.SupplyState;

/** The rule chain, one rule after the other as history gets shorter. October 2025 is estimated. */
class EstimationTest {

  private static final DateRange OCTOBER = DateRange.of(YearMonth.of(2025, 10));

  @Test
  void theSameMonthLastYearComesFirst() {
    // 10 kWh a day all year, 20 in October 2024.
    List<Consumption> history = new ArrayList<>();
    for (YearMonth m = YearMonth.of(2024, 9);
        m.isBefore(YearMonth.of(2025, 10));
        m = m.plusMonths(1)) {
      long perDay = m.getMonthValue() == 10 ? 20 : 10;
      history.add(consumed(DateRange.of(m), perDay * m.lengthOfMonth()));
    }
    assertThat(only(estimate(history)))
        .isEqualTo(
            new Estimate(
                OCTOBER, kWh(620), SAME_MONTH_LAST_YEAR, DateRange.of(YearMonth.of(2024, 10))));
  }

  @Test
  void aMonthInsideALongerSpanOfReadsCountsByItsShare() {
    // 900 kWh over 90 days from 16 September 2024 cover October at ten a day.
    List<Consumption> history =
        List.of(
            consumed(range("2024-09-16", "2024-12-15"), 900),
            consumed(range("2024-12-15", "2025-10-01"), 100));
    assertThat(only(estimate(history)).volumes()).isEqualTo(kWh(310));
    assertThat(only(estimate(history)).rule()).isEqualTo(SAME_MONTH_LAST_YEAR);
  }

  @Test
  void twelveMonthsAreTakenWhereLastYearsMonthIsNotCovered() {
    // Reads from 2 October 2024 on: one day of the month is missing. 3650 kWh in 365 days to 2
    // October 2025.
    List<Consumption> history = List.of(consumed(range("2024-10-02", "2025-10-02"), 3650));
    Estimate estimate = only(estimate(history));
    assertThat(estimate.rule()).isEqualTo(LAST_TWELVE_MONTHS);
    assertThat(estimate.volumes()).isEqualTo(kWh(310));
    assertThat(estimate.restsOn()).isEqualTo(range("2024-10-02", "2025-10-02"));
  }

  @Test
  void theLastTwoReadsAreTakenWhereAYearIsNotCovered() {
    List<Consumption> history =
        List.of(
            consumed(range("2025-07-01", "2025-08-01"), 31_000),
            consumed(range("2025-08-01", "2025-10-01"), 100));
    Estimate estimate = only(estimate(history));
    assertThat(estimate.rule()).isEqualTo(LAST_TWO_READS);
    assertThat(estimate.volumes()).isEqualTo(kWh(51)); // 100 x 31 / 61 = 50.8
  }

  @Test
  void theNormIsTheLastResortAndSharedByTheHoursOfTheZones() {
    assertThat(only(estimate(List.of())).rule()).isEqualTo(NORM);
    assertThat(only(estimate(List.of())).volumes()).isEqualTo(kWh(150));
    Basis threeZones =
        new Basis(3, NONE, List.of(), Timeline.empty(), Timeline.always(Energy.ofKWh(240)), true);
    assertThat(only(Estimation.estimate(OCTOBER, threeZones, Policy.STANDARD)).volumes())
        .containsExactly(
            Map.entry(RegisterCode.T1, Energy.ofKWh(50)),
            Map.entry(RegisterCode.T2, Energy.ofKWh(110)),
            Map.entry(RegisterCode.T3, Energy.ofKWh(80)));
    DateRange tenDays = range("2025-10-11", "2025-10-21");
    assertThat(
            only(Estimation.estimate(tenDays, basis(List.of(), Timeline.empty()), Policy.STANDARD))
                .volumes())
        .isEqualTo(kWh(48)); // 150 x 10 / 31
  }

  @Test
  void anotherOrderIsAParameter() {
    List<Consumption> history = List.of(consumed(range("2024-09-01", "2025-10-01"), 395));
    Policy normFirst = new Policy(List.of(LAST_TWO_READS), 3);
    assertThat(
            only(Estimation.estimate(OCTOBER, basis(history, Timeline.empty()), normFirst)).rule())
        .isEqualTo(LAST_TWO_READS);
  }

  @Test
  void aMeterWithOtherZonesThanBeforeDoesNotRestOnItsHistory() {
    Basis twoZones =
        new Basis(
            2,
            NONE,
            List.of(consumed(range("2024-09-01", "2025-10-01"), 395)),
            Timeline.empty(),
            Timeline.always(Energy.ofKWh(150)),
            true);
    Estimate estimate = only(Estimation.estimate(OCTOBER, twoZones, Policy.STANDARD));
    assertThat(estimate.rule()).isEqualTo(NORM);
    assertThat(estimate.volumes())
        .containsExactly(
            Map.entry(RegisterCode.T1, Energy.ofKWh(100)),
            Map.entry(RegisterCode.T2, Energy.ofKWh(50)));
  }

  /**
   * Of a year of 3650 kWh the last 73 days counted 730 kvarh drawn and 146 fed, 10 and 2 a day; who
   * had fewer registers then has no such volume.
   */
  @ParameterizedTest(name = "a meter of {1} after one of {0}")
  @CsvSource({
    "NONE, NONE, T1=310",
    "NONE, DRAWN, T1=310 R1=0",
    "NONE, DRAWN_AND_FED, T1=310 R1=0 R2=0",
    "DRAWN, NONE, T1=310",
    "DRAWN, DRAWN, T1=310 R1=310",
    "DRAWN, DRAWN_AND_FED, T1=310 R1=310 R2=0",
    "DRAWN_AND_FED, NONE, T1=310",
    "DRAWN_AND_FED, DRAWN, T1=310 R1=310",
    "DRAWN_AND_FED, DRAWN_AND_FED, T1=310 R1=310 R2=62",
  })
  void reactiveEnergyIsThatOfTheMeterInPlace(
      ReactiveRegisters before, ReactiveRegisters now, String expected) {
    Map<RegisterCode, Energy> latest = kWh(730);
    before
        .codes()
        .forEach(code -> latest.put(code, Energy.ofKWh(code == RegisterCode.R1 ? 730 : 146)));
    List<Consumption> history =
        List.of(
            consumed(range("2024-10-01", "2025-07-20"), 2920),
            new Consumption(range("2025-07-20", "2025-10-01"), latest));
    Basis basis =
        new Basis(1, now, history, Timeline.empty(), Timeline.always(Energy.ofKWh(150)), false);
    Estimate estimate =
        only(Estimation.estimate(OCTOBER, basis, new Policy(List.of(LAST_TWELVE_MONTHS), 3)));
    assertThat(estimate.rule()).isEqualTo(LAST_TWELVE_MONTHS);
    assertThat(
            estimate.volumes().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().wattHours() / 1000))
        .containsExactly(expected.split(" "));
  }

  @Test
  void aDisconnectedOrEmptyPointDrawsNothing() {
    for (SupplyState state : List.of(SupplyState.DISCONNECTED, SupplyState.DECLARED_EMPTY)) {
      Estimate estimate =
          only(
              Estimation.estimate(
                  OCTOBER, basis(List.of(), Timeline.always(state)), Policy.STANDARD));
      assertThat(estimate.rule()).isEqualTo(NO_SUPPLY);
      assertThat(estimate.volumes()).isEqualTo(kWh(0));
    }
  }

  @Test
  void onlyTheDaysWithSupplyCount() {
    List<Consumption> history = List.of(consumed(range("2025-09-01", "2025-10-01"), 300));
    Timeline<SupplyState> disconnected =
        Timeline.from(LocalDate.of(2025, 10, 11), SupplyState.DISCONNECTED);
    assertThat(
            only(Estimation.estimate(OCTOBER, basis(history, disconnected), Policy.STANDARD))
                .volumes())
        .isEqualTo(kWh(100));
  }

  @Test
  void monthsAreEstimatedOneByOne() {
    List<Estimate> estimates =
        Estimation.estimate(
            range("2025-10-20", "2025-12-01"),
            basis(List.of(consumed(range("2025-09-01", "2025-10-01"), 300)), Timeline.empty()),
            Policy.STANDARD);
    assertThat(estimates)
        .extracting(Estimate::days)
        .containsExactly(range("2025-10-20", "2025-11-01"), range("2025-11-01", "2025-12-01"));
    assertThat(estimates).extracting(Estimate::volumes).containsExactly(kWh(120), kWh(300));
  }

  @Test
  void theUsualConsumptionOfADayKnowsNoNorm() {
    assertThat(
            Estimation.usualPerDay(
                OCTOBER.from(), basis(List.of(), Timeline.empty()), Policy.STANDARD))
        .isEmpty();
    assertThat(
            Estimation.usualPerDay(
                OCTOBER.from(),
                basis(List.of(consumed(range("2025-09-01", "2025-10-01"), 300)), Timeline.empty()),
                Policy.STANDARD))
        .contains(Energy.ofKWh(10));
  }

  private static List<Estimate> estimate(List<Consumption> history) {
    return Estimation.estimate(OCTOBER, basis(history, Timeline.empty()), Policy.STANDARD);
  }

  private static Basis basis(List<Consumption> history, Timeline<SupplyState> supply) {
    return new Basis(1, NONE, history, supply, Timeline.always(Energy.ofKWh(150)), true);
  }

  private static Estimate only(List<Estimate> estimates) {
    assertThat(estimates).hasSize(1);
    return estimates.get(0);
  }

  private static Consumption consumed(DateRange days, long kWh) {
    return new Consumption(days, kWh(kWh));
  }

  private static Map<RegisterCode, Energy> kWh(long kWh) {
    return new EnumMap<>(Map.of(RegisterCode.T1, Energy.ofKWh(kWh)));
  }

  private static DateRange range(String from, String until) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
  }
}

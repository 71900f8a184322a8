package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;

/** The same consumption through a meter of one zone and of two, at published rates. */
class OneZoneAgainstTwoTest {
  private static final RateBook BOOK = HouseholdTariffs.load();

  @ParameterizedTest(name = "{0} {1} {2} kWh, {3} % at night: {4}, {5}")
  @CsvSource({
    "URBAN, 2024-07, 300, 33, 1296.00, 1082.16", // 201 x 4.32 + 99 x 2.16
    "URBAN, 2024-07, 300, 0, 1296.00, 1296.00",
    "URBAN, 2024-07, 300, 100, 1296.00, 648.00",
    "URBAN, 2016-10, 300, 33, 329.40, 275.05" // blocks are shared in proportion
  })
  void eachMonthIsQuotedTwice(
      CustomerClass customerClass, YearMonth month, long kWh, int night, String one, String two) {
    ZoneAdvice advice = ZoneAdvice.of(customerClass, months(month, kWh), night, BOOK);

    assertThat(advice.oneZone()).isEqualTo(Money.of(one));
    assertThat(advice.zoned()).isEqualTo(Money.of(two));
    assertThat(advice.saved()).isEqualTo(Money.of(one).minus(Money.of(two)));
    assertThat(advice.unknown()).isEmpty();
  }

  @Test
  void monthsWithoutAConfirmedTariffAreNamedAndLeftOutOfBothSums() {
    SortedMap<YearMonth, Energy> volumes = months(YearMonth.of(2012, 6), 100);
    volumes.put(YearMonth.of(2012, 7), Energy.ofKWh(100));

    ZoneAdvice advice = ZoneAdvice.of(CustomerClass.RURAL, volumes, 30, BOOK);

    assertThat(advice.unknown()).containsExactly(YearMonth.of(2012, 7));
    assertThat(advice.months()).hasSize(1);
  }

  @Test
  void zonesThatAHomeHasAreComparedWithOneByWhatItsRegistersCounted() {
    SortedMap<YearMonth, SortedMap<RegisterCode, Energy>> volumes = new TreeMap<>();
    volumes.put(
        YearMonth.of(2024, 7),
        new TreeMap<>(
            Map.of(
                RegisterCode.T1, Energy.ofKWh(10),
                RegisterCode.T2, Energy.ofKWh(20),
                RegisterCode.T3, Energy.ofKWh(30))));

    ZoneAdvice advice = ZoneAdvice.owned(CustomerClass.URBAN, volumes, BOOK);

    assertThat(advice.zones()).isEqualTo(3);
    assertThat(advice.oneZone()).isEqualTo(Money.of("259.20")); // 60 x 4.32
    assertThat(advice.zoned()).isEqualTo(Money.of("203.04")); // peak 1.5, shoulder 1, night 0.4
    assertThat(advice.twoZones()).contains(Money.of("194.40")); // day 1, night 0.5
    assertThat(advice.savedAgainstTwo()).contains(Money.of("-8.64"));
    assertThat(advice.months().get(0).night()).isEqualTo(Energy.ofKWh(30));
  }

  @Test
  void twoZonesAreComparedWithOneOnly() {
    ZoneAdvice advice =
        ZoneAdvice.of(CustomerClass.URBAN, months(YearMonth.of(2024, 7), 300), 30, BOOK);

    assertThat(advice.twoZones()).isEmpty();
    assertThat(advice.savedAgainstTwo()).isEmpty();
    assertThat(advice.months().get(0).twoZones()).isEmpty();
  }

  @Test
  void aMonthThatAMeterOfTwoZonesMeasuredCountsAsItCost() {
    SortedMap<YearMonth, SortedMap<RegisterCode, Energy>> volumes = new TreeMap<>();
    volumes.put(
        YearMonth.of(2024, 6),
        new TreeMap<>(
            Map.of(RegisterCode.T1, Energy.ofKWh(30), RegisterCode.T2, Energy.ofKWh(30))));
    volumes.put(
        YearMonth.of(2024, 7),
        new TreeMap<>(
            Map.of(
                RegisterCode.T1, Energy.ofKWh(10),
                RegisterCode.T2, Energy.ofKWh(20),
                RegisterCode.T3, Energy.ofKWh(30))));

    ZoneAdvice advice = ZoneAdvice.owned(CustomerClass.URBAN, volumes, BOOK);

    assertThat(advice.twoZones()).contains(Money.of("388.80")); // 194.40 each
    assertThat(advice.savedAgainstTwo()).contains(Money.of("-8.64"));
  }

  @Test
  void theSumsAreThoseOfTheMonths() {
    SortedMap<YearMonth, Energy> volumes = new TreeMap<>();
    for (int month = 1; month <= 12; month++) {
      volumes.put(YearMonth.of(2021, month), new Energy(170_400L + month * 7_300L));
    }

    ZoneAdvice advice = ZoneAdvice.of(CustomerClass.URBAN, volumes, 30, BOOK);

    assertThat(advice.saved())
        .isEqualTo(Money.sum(advice.months().stream().map(ZoneAdvice.Month::saved).toList()));
    assertThat(advice.months()).allMatch(month -> month.energy().isWholeKWh());
  }

  private static SortedMap<YearMonth, Energy> months(YearMonth month, long kWh) {
    SortedMap<YearMonth, Energy> volumes = new TreeMap<>();
    volumes.put(month, Energy.ofKWh(kWh));
    return volumes;
  }
}

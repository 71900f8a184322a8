package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.billing.HourlyCost.Rates;
import ua.oblik.domain.billing.HourlyCost.ZonedHour;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.calendar.Season;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.measure.Vat;
import ua.oblik.domain.metering.HourVolume;
import ua.oblik.domain.metering.HourVolume.Quality;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.SettlementHour;
import ua.oblik.domain.tariff.Block;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.PriceBasis;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.RateVersion;
import ua.oblik.domain.tariff.TariffSource;
import ua.oblik.domain.tariff.TierPolicy;

/**
 * Published household rates: 4.32 in October 2025, the night half on two zones; 1.44 and 1.68 in
 * 2021.
 */
class HoursAtTheRatesOfTheirTimeTest {
  private static final RateBook BOOK = HouseholdTariffs.load();
  private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

  @ParameterizedTest
  @CsvSource({
    "1, 3, T1",
    "1, 24, T1", // one zone
    "2, 7, T2",
    "2, 8, T1",
    "2, 23, T1",
    "2, 24, T2",
    "2, 1, T2", // 23-07
    "3, 8, T2",
    "3, 9, T1",
    "3, 11, T1",
    "3, 12, T2", // 07-08, 08-11, 11-20
    "3, 20, T2",
    "3, 21, T1",
    "3, 22, T1",
    "3, 23, T2",
    "3, 24, T3"
  })
  void anHourBelongsToAZone(int zones, int number, RegisterCode register) {
    SettlementHour hour = new SettlementHour(LocalDate.of(2025, 10, 14), number);
    assertThat(BOOK.zoneOf(zones, hour).orElseThrow().register()).isEqualTo(register);
  }

  @Test
  void zonesGoByTheClockOnTheDayOfTwentyFiveHours() {
    List<RegisterCode> registers =
        SettlementHour.of(LocalDate.of(2025, 10, 26)).stream()
            .map(hour -> BOOK.zoneOf(2, hour).orElseThrow().register())
            .toList();
    assertThat(registers).filteredOn(RegisterCode.T2::equals).hasSize(9);
    assertThat(registers).filteredOn(RegisterCode.T1::equals).hasSize(16);
  }

  @Test
  void aPlainRateIsTheRate() {
    assertThat(costs(OCTOBER, CustomerClass.URBAN, 1, hour(14, 10, 500), hour(14, 11, 250)))
        .containsExactly(Money.of("2.16"), Money.of("1.08"));
  }

  @Test
  void theNightCostsHalf() {
    assertThat(costs(OCTOBER, CustomerClass.URBAN, 2, hour(14, 3, 1000), hour(14, 12, 1000)))
        .containsExactly(Money.of("2.16"), Money.of("4.32"));
  }

  @Test
  void anHourWithoutConsumptionCostsNothing() {
    assertThat(costs(OCTOBER, CustomerClass.URBAN, 2, hour(14, 3, 0), hour(14, 12, 1000)))
        .containsExactly(Money.ZERO, Money.of("4.32"));
  }

  /** 300 kWh in November 2021: more than 250, so all of it at 1.68. */
  @Test
  void blocksGoByTheWholeMonth() {
    YearMonth november = YearMonth.of(2021, 11);
    List<HourVolume> hours = new ArrayList<>();
    for (int day = 1; day <= 30; day++) {
      hours.add(volume(november.atDay(day), 10, 10_000));
    }
    assertThat(costs(november, CustomerClass.URBAN, 1, hours.toArray(HourVolume[]::new)))
        .containsOnly(Money.of("16.80"));
    assertThat(costs(november, CustomerClass.URBAN, 1, hours.get(0)))
        .as("the month has only begun")
        .containsExactly(Money.of("14.40"));
  }

  @Test
  void netRatesGetTheirTax() {
    RateVersion net =
        new RateVersion(
            0,
            DateRange.startingOn(LocalDate.of(2025, 1, 1)),
            Season.WHOLE_YEAR,
            TierPolicy.GRADUATED,
            PriceBasis.NET,
            List.of(new Block(1, Optional.empty(), UnitRate.of("5.00"))),
            List.of(),
            new TariffSource("invented", "demo"));
    RateBook book =
        new RateBook(Map.of(CustomerClass.LEGAL_ENTITY, List.of(net)), BOOK.zonePeriods());
    assertThat(
            rounded(
                HourlyCost.of(
                    OCTOBER,
                    zoned(1, hour(14, 10, 1000)),
                    new Rates(
                        Timeline.always(CustomerClass.LEGAL_ENTITY),
                        Timeline.always(new Vat(20)),
                        book))))
        .containsExactly(Money.of("6.00"));
  }

  @Test
  void aRateThatIsNotConfirmedIsNotGuessed() {
    assertThat(HourlyCost.of(OCTOBER, zoned(1, hour(14, 10, 1000)), rates(CustomerClass.STOVE)))
        .isEmpty();
  }

  @Test
  void thePartsOfAnAmountMakeItUp() {
    ExactAmount whole = new ExactAmount(new BigDecimal("10"));
    ExactAmount sum = ExactAmount.ZERO;
    for (int i = 0; i < 3; i++) {
      sum = sum.plus(whole.share(new Energy(1), new Energy(3)));
    }
    assertThat(Money.rounded(sum)).isEqualTo(Money.of("10.00"));
  }

  private static List<Money> costs(
      YearMonth month, CustomerClass customerClass, int zones, HourVolume... hours) {
    return rounded(HourlyCost.of(month, zoned(zones, hours), rates(customerClass)));
  }

  private static List<Money> rounded(Optional<List<ExactAmount>> costs) {
    return costs.orElseThrow().stream().map(Money::rounded).toList();
  }

  private static Rates rates(CustomerClass customerClass) {
    return new Rates(Timeline.always(customerClass), Timeline.always(new Vat(20)), BOOK);
  }

  private static List<ZonedHour> zoned(int zones, HourVolume... hours) {
    return List.of(hours).stream()
        .map(hour -> new ZonedHour(hour, BOOK.zoneOf(zones, hour.hour()).orElseThrow()))
        .toList();
  }

  private static HourVolume hour(int day, int number, long wattHours) {
    return volume(OCTOBER.atDay(day), number, wattHours);
  }

  private static HourVolume volume(LocalDate day, int number, long wattHours) {
    return new HourVolume(new SettlementHour(day, number), new Energy(wattHours), Quality.MEASURED);
  }
}

package ua.oblik.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.calendar.Timeline;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;
import ua.oblik.domain.tariff.CustomerClass;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;

/**
 * The energy of a month priced whole. Amounts are those of the rules: 250 kWh of November 2021 at
 * 1.44 and 251 at 1.68; two zones of October 2016 as 47.84 + 11.78 + 171.57 + 43.22.
 */
class WholeMonthUnderAnotherTariffTest {
  private static final RateBook BOOK = HouseholdTariffs.load();

  @ParameterizedTest(name = "{0}, {1} kWh: {2}")
  @CsvSource({"2021-11, 250, 360.00", "2021-11, 251, 421.68", "2021-11, 300, 504.00"})
  void costsWhatItsBlockSays(YearMonth month, long kWh, String total) {
    assertThat(energy(month, Map.of(new Zone(1, RegisterCode.T1), Energy.ofKWh(kWh))).costs(BOOK))
        .contains(Money.of(total));
  }

  @Test
  void sharesBlocksBetweenZones() {
    MonthEnergy october =
        energy(
            YearMonth.of(2016, 10),
            Map.of(
                new Zone(2, RegisterCode.T1),
                Energy.ofKWh(200),
                new Zone(2, RegisterCode.T2),
                Energy.ofKWh(100)));

    assertThat(october.costs(BOOK)).contains(Money.of("274.41"));
  }

  @Test
  void isNotGuessedWhereNoTariffIsConfirmed() {
    MonthEnergy before =
        energy(YearMonth.of(1999, 1), Map.of(new Zone(1, RegisterCode.T1), Energy.ofKWh(100)));

    assertThat(before.costs(BOOK)).isEmpty();
  }

  private static MonthEnergy energy(YearMonth month, Map<Zone, Energy> volumes) {
    return new MonthEnergy(month, Timeline.always(CustomerClass.URBAN), new TreeMap<>(volumes));
  }
}

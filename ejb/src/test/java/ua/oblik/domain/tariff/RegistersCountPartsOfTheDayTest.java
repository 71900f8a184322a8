package ua.oblik.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.metering.RegisterCode;
import ua.oblik.domain.metering.Zone;

class RegistersCountPartsOfTheDayTest {
  @ParameterizedTest
  @CsvSource({
    "1, T1, ALL_DAY",
    "2, T1, DAY",
    "2, T2, NIGHT",
    "3, T1, PEAK",
    "3, T2, SHOULDER",
    "3, T3, NIGHT"
  })
  void byTheZonesOfTheirMeter(int zones, RegisterCode register, TimeOfUsePeriod period) {
    assertThat(TimeOfUsePeriod.of(new Zone(zones, register))).isEqualTo(period);
  }
}

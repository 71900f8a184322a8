package ua.oblik.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateInWholeKilowattHoursTest {

  @ParameterizedTest
  @CsvSource({"151.499, 151", "151.5, 152", "0.4, 0", "-1.5, -1", "7, 7"})
  void isTheNearestOneHalvesUpwards(String kWh, String nearest) {
    assertThat(Energy.of(kWh).nearestKWh()).isEqualTo(Energy.of(nearest));
  }
}

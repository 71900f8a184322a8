package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.billing.VolumeOutlook.Standing;
import ua.oblik.domain.measure.Energy;

/** What is expected of a month beside the volume agreed on, warned of from 90 %. */
class VolumeOutlookTest {

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource({
    "1000, 0, 0, WITHIN",
    "1000, 899.999, 89, WITHIN",
    "1000, 900, 90, NEAR",
    "1000, 999.999, 99, NEAR",
    "1000, 1000, 100, NEAR",
    "1000, 1000.001, 100, ABOVE",
    "0.5, 5, 1000, ABOVE",
    "0.001, 30000, 9999, ABOVE",
  })
  void isComparedWithIt(String contracted, String expected, int percent, Standing standing) {
    VolumeOutlook outlook =
        VolumeOutlook.of(YearMonth.of(2025, 11), Energy.of(contracted), Energy.of(expected), 90);
    assertThat(outlook.percent()).isEqualTo(percent);
    assertThat(outlook.standing()).isEqualTo(standing);
    assertThat(outlook.isWarning()).isEqualTo(standing != Standing.WITHIN);
  }
}

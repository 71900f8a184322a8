package ua.oblik.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.HouseholdTariffs;
import ua.oblik.domain.tariff.RateBook;

/** In November 2021 250 kWh cost 360.00 and 251 kWh 421.68: the whole month moves to 1.68. */
class ThresholdAheadTest {
  private static final RateBook BOOK = HouseholdTariffs.load();

  @ParameterizedTest(name = "{0} {1} {2} kWh: {3} more, {4}")
  @CsvSource({
    "URBAN, 2021-11, 240, 11, 61.68", // 251 x 1.68 - 250 x 1.44
    "URBAN, 2021-11, 250, 1, 61.68",
    "URBAN, 2021-11, 200, 51, 61.68",
    "URBAN, 2021-11, 199, ,", // far below
    "URBAN, 2021-11, 251, ,", // crossed
    "URBAN, 2016-10, 95, ,", // blocks, but no cliff
    "URBAN, 2024-07, 240, ,", // one price
    "STOVE, 2024-01, 240, ,", // not confirmed
    "HEATING, 2024-12, 1990, 11, 3364.32" // 2001 x 4.32 - 2000 x 2.64
  })
  void isToldBeforeItIsCrossed(
      String customerClass, String month, BigDecimal used, Long more, String dearer) {
    Optional<Threshold> near =
        Threshold.near(new Quote.Request(customerClass, month, Map.of("T1", used)), BOOK);

    assertThat(near.map(Threshold::crossedBy))
        .isEqualTo(Optional.ofNullable(more).map(Energy::ofKWh));
    assertThat(near.map(Threshold::dearerBy)).isEqualTo(Optional.ofNullable(dearer).map(Money::of));
  }

  @ParameterizedTest
  @CsvSource({"200, 40, 11, 56.88"}) // 211 x 1.68 + 40 x 0.84 less 210 x 1.44 + 40 x 0.72
  void countsAllZonesTogether(BigDecimal day, BigDecimal night, long more, String dearer) {
    Optional<Threshold> near =
        Threshold.near(new Quote.Request("URBAN", "2021-11", Map.of("T1", day, "T2", night)), BOOK);

    assertThat(near)
        .contains(new Threshold(Energy.ofKWh(250), Energy.ofKWh(more), Money.of(dearer)));
  }
}

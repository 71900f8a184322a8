package ua.oblik.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.measure.UnitRate;
import ua.oblik.domain.tariff.ReactiveTerms;

/** The two parts of the payment for reactive energy, by hand. */
class ReactiveChargeTest {

  private static final ReactiveTerms TERMS =
      new ReactiveTerms(UnitRate.of("3.456789"), 3, Coefficient.of("1.3"), Coefficient.of("0.25"));
  private static final Coefficient EQUIVALENT = Coefficient.of("0.0223");

  /** K phi = 1 + (tan phi - 0.25)^2 in steps of 0.01 to 2.00: 4.0625 is the last row. */
  @ParameterizedTest(name = "{1} kvarh : {0} kWh")
  @CsvSource({
    "1000, 0, 0, 1",
    "0, 0, 0, 1",
    "1000, 250, 0.25, 1",
    "1000, 254.999, 0.25, 1",
    "1000, 255, 0.26, 1.0001",
    "1000, 270, 0.27, 1.0004",
    "1000, 500, 0.5, 1.0625",
    "1000, 1000, 1, 1.5625",
    "1000, 1999, 2, 4.0625",
    "1000, 5000, 2, 4.0625",
    "0, 0.001, 2, 4.0625",
  })
  void theFactorFollowsTheTangent(String active, String drawn, String tangent, String factor) {
    ReactiveCharge charge = charge(active, drawn, "0.00");
    assertThat(charge.tangent()).isEqualTo(Coefficient.of(tangent));
    assertThat(charge.factor()).isEqualTo(Coefficient.of(factor));
  }

  @Test
  void whatIsDrawnIsPaidAtTheEquivalent() {
    // 1234.5 x 3.456789 x 0.0223 = 95.1638...
    assertThat(ReactiveCharge.ofDrawn(Energy.of("1234.5"), TERMS, EQUIVALENT))
        .isEqualTo(Money.of("95.16"));
  }

  @Test
  void whatIsFedIsPaidThreeTimes() {
    // 100 x 3.456789 x 0.0669 = 23.1259...
    assertThat(ReactiveCharge.ofFed(Energy.ofKWh(100), TERMS, EQUIVALENT))
        .isEqualTo(Money.of("23.13"));
  }

  @ParameterizedTest(name = "tan of {1} : {0}, {2}")
  @CsvSource({
    "1000, 500, 100.00, 8.13", // 100 x 1.3 x 0.0625 = 8.125
    "1000, 250, 100.00, 0.00",
    "1000, 9999, 100.00, 398.13", // 100 x 1.3 x 3.0625 = 398.125
  })
  void theSurchargeIsAPartOfThePayment(
      String active, String drawn, String payment, String surcharge) {
    assertThat(charge(active, drawn, payment).surcharge()).isEqualTo(Money.of(surcharge));
  }

  private static ReactiveCharge charge(String active, String drawn, String payment) {
    return new ReactiveCharge(
        TERMS,
        EQUIVALENT,
        Energy.of(active),
        Energy.of(drawn),
        Energy.ZERO,
        Money.of(payment),
        Money.ZERO);
  }
}

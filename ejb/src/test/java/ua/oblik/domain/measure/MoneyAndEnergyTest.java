package ua.oblik.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, volumes and rates, and the one place that rounds. */
class MoneyAndEnergyTest {

  @ParameterizedTest
  @CsvSource({
    "12.34, 1234",
    "12.3, 1230",
    "12, 1200",
    "0, 0",
    "-0.05, -5",
    "1234567890.12, 123456789012"
  })
  void moneyIsReadWithUpToTwoDecimals(String text, long kopiykas) {
    assertThat(Money.of(text)).isEqualTo(Money.ofKopiykas(kopiykas));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.345", "12.340", "", " 1", "1 ", "1,5", "1e3", ".5", "5.", "-", "1.2.3", "+1", "١"
      })
  void anythingElseIsRefusedNotRounded(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0.004, 0.00",
    "0.005, 0.01",
    "0.0149999999, 0.01",
    "0.015, 0.02",
    "2.675, 2.68",
    "-0.004, 0.00",
    "-0.005, -0.01",
    "47.838, 47.84"
  })
  void anExactAmountIsRoundedHalfUp(String exact, String money) {
    assertThat(Money.rounded(new ExactAmount(new BigDecimal(exact)))).isEqualTo(Money.of(money));
  }

  @Test
  void moneyIsPrintedWithTwoDecimals() {
    assertThat(Money.ofKopiykas(-5)).hasToString("-0.05");
    assertThat(Money.ofKopiykas(120)).hasToString("1.20");
  }

  @Test
  void sumsDoNotOverflowSilently() {
    Money most = Money.ofKopiykas(Long.MAX_VALUE);
    org.assertj.core.api.Assertions.assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Money.sum(List.of(most, Money.ofKopiykas(1))));
  }

  @ParameterizedTest
  @CsvSource({"12.345, 12345", "12, 12000", "0.001, 1", "0, 0"})
  void energyHasUpToThreeDecimals(String kWh, long wattHours) {
    assertThat(Energy.of(kWh)).isEqualTo(new Energy(wattHours));
    assertThat(Energy.of(kWh)).hasToString(kWh);
    assertThatIllegalArgumentException().isThrownBy(() -> Energy.of("0.0001"));
  }

  @Test
  void ratesAreEqualHoweverTheyAreWritten() {
    assertThat(UnitRate.of("1.680")).isEqualTo(UnitRate.ofKopiykas("168.0"));
    assertThat(UnitRate.of("1.680").hashCode()).isEqualTo(UnitRate.of("1.68").hashCode());
    assertThat(new UnitRate(new BigDecimal("1E+1"))).hasToString("10");
    assertThat(Coefficient.of("0.50")).isEqualTo(Coefficient.of("0.5"));
    assertThat(Coefficient.of("1.0")).isEqualTo(Coefficient.ONE);
    assertThatIllegalArgumentException().isThrownBy(() -> UnitRate.of("1.2345678"));
    assertThatIllegalArgumentException().isThrownBy(() -> UnitRate.of("-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "6.00, 1.00",
    "1.00, 0.17",
    "0.02, 0.00",
    "0.03, 0.01",
    "982.80, 163.80",
    "-6.00, -1.00"
  })
  void theContainedVatIsASixth(String gross, String vat) {
    assertThat(new Vat(20).containedIn(Money.of(gross))).isEqualTo(Money.of(vat));
  }

  @ParameterizedTest
  @CsvSource({"100.00, 20.00", "0.02, 0.00", "0.03, 0.01"})
  void vatIsAddedToANetTotal(String net, String vat) {
    assertThat(new Vat(20).on(Money.of(net))).isEqualTo(Money.of(vat));
  }

  @Test
  void anotherRateIsComputedFromItsPercentage() {
    assertThat(new Vat(7).containedIn(Money.of("107.00"))).isEqualTo(Money.of("7.00"));
    assertThat(new Vat(0).containedIn(Money.of("107.00"))).isEqualTo(Money.ZERO);
  }
}

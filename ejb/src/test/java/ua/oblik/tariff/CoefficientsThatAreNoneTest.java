package ua.oblik.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;

/**
 * Coefficients of zones are taken only whole: one of each register, and each a number that fits.
 */
class CoefficientsThatAreNoneTest {

  @ParameterizedTest(name = "{0} zones: {1}")
  @CsvSource(
      textBlock =
          """
          2, 1 0.5
          2, 1 0.0001
          2, 10 0.25
          3, 1.5 1 0.4
          """)
  void areTaken(int zones, String coefficients) {
    assertThat(prepared(zones, coefficients).coefficients()).hasSize(zones);
  }

  @ParameterizedTest(name = "{0} zones: {1}")
  @CsvSource(
      textBlock =
          """
          1, 1
          2, 1
          2, 1.5 1 0.4
          3, 1 0.5
          2, 1 0
          2, 1 10.1
          2, 1 0.00001
          """)
  void areRefused(int zones, String coefficients) {
    assertThatThrownBy(() -> prepared(zones, coefficients))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static NewCoefficients prepared(int zones, String coefficients) {
    List<String> texts = List.of(coefficients.split(" ", -1));
    Map<RegisterCode, Coefficient> typed = new EnumMap<>(RegisterCode.class);
    for (int i = 0; i < texts.size(); i++) {
      typed.put(RegisterCode.of(texts.size()).get(i), Coefficient.of(texts.get(i)));
    }
    return new NewCoefficients(
        zones,
        LocalDate.of(2027, 2, 16),
        typed,
        new ActNamed(LocalDate.of(2027, 1, 15), "1", "Постанова", "Resolution", "Постановление"));
  }
}

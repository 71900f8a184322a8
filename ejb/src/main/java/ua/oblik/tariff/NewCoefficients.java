package ua.oblik.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.metering.RegisterCode;

/**
 * What the zones of two- or three-zone meters multiply rates by, as staff prepare it. The hours of
 * the zones stay as they are.
 *
 * @param zones two or three
 * @param from the first day they are in force
 * @param coefficients of every register such a meter has
 * @param act what they rest on
 */
public record NewCoefficients(
    int zones, LocalDate from, Map<RegisterCode, Coefficient> coefficients, ActNamed act) {

  private static final BigDecimal MOST = BigDecimal.TEN;
  private static final int DECIMALS = 4;

  /**
   * Coefficients as the rules accept them.
   *
   * @throws IllegalArgumentException if a register lacks one, or one is zero, above ten, or has
   *     more than four decimals
   */
  public NewCoefficients {
    coefficients = Collections.unmodifiableMap(new EnumMap<>(coefficients));
    if (zones < 2 || !coefficients.keySet().equals(Set.copyOf(RegisterCode.of(zones)))) {
      throw new IllegalArgumentException("coefficients of " + zones + " zones");
    }
    for (Coefficient coefficient : coefficients.values()) {
      BigDecimal value = coefficient.value();
      if (value.signum() == 0 || value.compareTo(MOST) > 0 || value.scale() > DECIMALS) {
        throw new IllegalArgumentException("not a coefficient: " + coefficient);
      }
    }
  }
}

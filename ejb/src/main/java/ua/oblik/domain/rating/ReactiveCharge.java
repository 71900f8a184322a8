package ua.oblik.domain.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ua.oblik.domain.measure.Coefficient;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.tariff.ReactiveTerms;

/**
 * What flows of reactive energy through a service point cost in a settlement month, with the
 * figures it was computed from. The methodology (order of the Ministry of Energy and Coal Industry
 * of 06.02.2018 No. 87, and before it that of the Ministry of Fuel and Energy of 17.01.2002 No. 19)
 * has two parts:
 *
 * <ul>
 *   <li>the payment P1 = (WQ drawn + K x WQ fed) x D x T;
 *   <li>the surcharge for missing compensation P2 = P1 x C x (K phi - 1), where K phi = 1 + (tan
 *       phi - 0.25)^2 above a tan phi of 0.25, else 1, as its table has it in steps of 0.01 up to
 *       2.00, and tan phi = WQ drawn / WP.
 * </ul>
 *
 * @param terms T, K, C and the free tangent
 * @param equivalent D, the economic equivalent of reactive power of the point, kW per kvar
 * @param active WP, kWh of the month so far
 * @param drawn kvarh of the month so far
 * @param fed kvarh of the month so far
 * @param payment P1 of the month so far, the sum of its printed lines
 * @param charged P2 that other bills of the month charged, taken off
 */
public record ReactiveCharge(
    ReactiveTerms terms,
    Coefficient equivalent,
    Energy active,
    Energy drawn,
    Energy fed,
    Money payment,
    Money charged)
    implements Figures {

  private static final BigDecimal LAST_OF_TABLE = new BigDecimal("2.00");
  private static final int STEP = 2;

  /** P1 of energy drawn, rounded once. */
  public static Money ofDrawn(Energy drawn, ReactiveTerms terms, Coefficient equivalent) {
    return Money.rounded(ExactAmount.of(drawn, terms.price(), equivalent));
  }

  /** P1 of energy fed into the network, rounded once. */
  public static Money ofFed(Energy fed, ReactiveTerms terms, Coefficient equivalent) {
    return Money.rounded(ExactAmount.of(fed, terms.price(), whenFed(terms, equivalent)));
  }

  /** K x D. */
  public static Coefficient whenFed(ReactiveTerms terms, Coefficient equivalent) {
    return new Coefficient(equivalent.value().multiply(BigDecimal.valueOf(terms.fedTimes())));
  }

  /**
   * Tan phi of the month in steps of the table, halves upwards; its last row where no active energy
   * was drawn beside reactive energy.
   */
  public Coefficient tangent() {
    if (drawn.isZero()) {
      return new Coefficient(BigDecimal.ZERO);
    }
    if (active.wattHours() <= 0) {
      return new Coefficient(LAST_OF_TABLE);
    }
    BigDecimal tangent =
        BigDecimal.valueOf(drawn.wattHours())
            .divide(BigDecimal.valueOf(active.wattHours()), STEP, RoundingMode.HALF_UP);
    return new Coefficient(tangent.min(LAST_OF_TABLE));
  }

  /** K phi. */
  public Coefficient factor() {
    BigDecimal above = tangent().value().subtract(terms.freeTangent().value());
    return above.signum() <= 0
        ? Coefficient.ONE
        : new Coefficient(BigDecimal.ONE.add(above.multiply(above)));
  }

  /** P2 of the month so far, rounded once. */
  public Money surcharge() {
    BigDecimal times =
        factor().value().subtract(BigDecimal.ONE).multiply(terms.incentive().value());
    return Money.rounded(new ExactAmount(payment.hryvnias().multiply(times)));
  }
}

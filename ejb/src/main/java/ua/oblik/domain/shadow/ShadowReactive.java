package ua.oblik.domain.shadow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.oblik.domain.calendar.DateRange;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.shadow.ShadowCase.Charged;
import ua.oblik.domain.shadow.ShadowCase.Figures;
import ua.oblik.domain.shadow.ShadowCase.Item;

/**
 * What reactive energy costs in one part of a month, after the formulas of the methodology alone:
 * P1 = (drawn + K fed) D T, each of the two rounded; P2 = P1 C (K phi - 1), of all that is known of
 * the part of the month, less what was charged of it before.
 */
final class ShadowReactive {

  static final int DRAWN = 11;
  static final int FED = 12;

  private final long agreement;
  private final DateRange slice;
  private final Figures figures;
  private final BigDecimal equivalent;
  private final List<Charged> before;

  ShadowReactive(
      ShadowSupply supply,
      DateRange slice,
      Figures figures,
      BigDecimal equivalent,
      List<Charged> charged) {
    this.agreement = supply.agreement();
    this.slice = slice;
    this.figures = figures;
    this.equivalent = equivalent;
    this.before =
        charged.stream()
            .filter(line -> line.agreement() == agreement && slice.contains(line.days().from()))
            .toList();
  }

  /** The charges of the bill; {@code active} is all active energy of the part of the month. */
  List<ShadowBill.Line> lines(long drawn, long fed, long active) {
    Money payment = kopiykas(watts(drawn));
    Money whenFed = kopiykas(watts(fed).multiply(BigDecimal.valueOf(figures.fedTimes())));
    Money p1 = payment.plus(whenFed).plus(sum(Item.REACTIVE)).plus(sum(Item.REACTIVE_FED));
    BigInteger q = BigInteger.valueOf(drawn + volume(Item.REACTIVE));
    BigDecimal above = hundredths(q, BigInteger.valueOf(active)).subtract(figures.free());
    Money p2 =
        above.signum() > 0
            ? kopiykas(p1.hryvnias().multiply(above.pow(2)).multiply(figures.incentive()))
            : Money.ZERO;
    List<ShadowBill.Line> lines = new ArrayList<>();
    lines.add(line(Item.REACTIVE, payment));
    lines.add(line(Item.REACTIVE_FED, whenFed));
    lines.add(line(Item.REACTIVE_SURCHARGE, p2.minus(sum(Item.REACTIVE_SURCHARGE))));
    return lines;
  }

  private BigDecimal watts(long volume) {
    return BigDecimal.valueOf(volume, 3).multiply(equivalent).multiply(figures.price());
  }

  /** Drawn for each unit of active energy in hundredths, halves upwards, 2.00 at most. */
  private static BigDecimal hundredths(BigInteger drawn, BigInteger active) {
    if (drawn.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigInteger most = BigInteger.valueOf(200);
    if (active.signum() <= 0) {
      return new BigDecimal(most, 2);
    }
    BigInteger doubled = drawn.multiply(most).add(active);
    return new BigDecimal(doubled.divide(active.shiftLeft(1)).min(most), 2);
  }

  private static Money kopiykas(BigDecimal hryvnias) {
    BigDecimal half = new BigDecimal("0.5");
    return Money.ofKopiykas(hryvnias.movePointRight(2).add(half).toBigInteger().longValueExact());
  }

  private Money sum(Item item) {
    return Money.sum(
        before.stream().filter(line -> line.item() == item).map(Charged::amount).toList());
  }

  private long volume(Item item) {
    return before.stream()
        .filter(line -> line.item() == item)
        .mapToLong(line -> line.volume().wattHours())
        .sum();
  }

  private ShadowBill.Line line(Item item, Money amount) {
    return new ShadowBill.Line(
        agreement, item, slice, Optional.empty(), 0, Energy.ZERO, BigDecimal.ZERO, amount);
  }
}

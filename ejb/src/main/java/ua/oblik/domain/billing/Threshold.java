package ua.oblik.domain.billing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.oblik.domain.billing.Quote.Quoted;
import ua.oblik.domain.billing.Quote.Request;
import ua.oblik.domain.measure.Energy;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.Price;
import ua.oblik.domain.rating.RatedLine;
import ua.oblik.domain.tariff.RateBook;
import ua.oblik.domain.tariff.TierPolicy;

/**
 * A threshold above which every kilowatt-hour of the month costs more, the first ones too, that a
 * consumption is about to cross.
 *
 * @param upTo the volume up to which the lower price holds
 * @param crossedBy so many kilowatt-hours more cross it
 * @param dearerBy what the kilowatt-hour that crosses it adds to the month
 */
public record Threshold(Energy upTo, Energy crossedBy, Money dearerBy) {

  /** How near it has to be to be worth a word: a fifth of the threshold. */
  private static final long NEAR = 5;

  private static final String FIRST = "T1";

  /**
   * The threshold that is near.
   *
   * @param request what is consumed so far; more would be consumed in the first zone
   * @return empty without a threshold, far below it, above it, or if there is no quote
   */
  public static Optional<Threshold> near(Request request, RateBook book) {
    return quoted(request, book)
        .flatMap(Threshold::limit)
        .flatMap(upTo -> near(request, upTo, book));
  }

  private static Optional<Threshold> near(Request request, Energy upTo, RateBook book) {
    BigDecimal used =
        request.consumption().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Energy left = upTo.minus(Energy.of(used));
    if (left.isNegative() || left.wattHours() * NEAR > upTo.wattHours()) {
      return Optional.empty();
    }
    Request below = more(request, left);
    Energy step = left.plus(Energy.ofKWh(1));
    return quoted(below, book)
        .flatMap(
            low ->
                quoted(more(request, step), book)
                    .map(high -> new Threshold(upTo, step, high.total().minus(low.total()))));
  }

  /** Where the block ends that all of the month's lines are rated in. */
  private static Optional<Energy> limit(Quoted quoted) {
    return quoted.lines().stream()
        .map(RatedLine::price)
        .filter(price -> price.version().policy() == TierPolicy.CLIFF)
        .findFirst()
        .flatMap(Price::upTo);
  }

  private static Request more(Request request, Energy energy) {
    Map<String, BigDecimal> consumption = new TreeMap<>(request.consumption());
    consumption.merge(FIRST, energy.kWh(), BigDecimal::add);
    return new Request(request.customerClass(), request.month(), consumption);
  }

  private static Optional<Quoted> quoted(Request request, RateBook book) {
    return Quote.calculate(request, book) instanceof Quoted quoted
        ? Optional.of(quoted)
        : Optional.empty();
  }
}

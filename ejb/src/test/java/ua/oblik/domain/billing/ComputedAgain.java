package ua.oblik.domain.billing;

import java.util.Optional;
import ua.oblik.domain.measure.ExactAmount;
import ua.oblik.domain.measure.Money;
import ua.oblik.domain.rating.ExcessCharge;
import ua.oblik.domain.rating.Figures;
import ua.oblik.domain.rating.FixedShare;
import ua.oblik.domain.rating.MinimumShare;
import ua.oblik.domain.rating.ReactiveCharge;
import ua.oblik.domain.rating.ReliefShare;
import ua.oblik.domain.rating.VatShare;

/** Computes the amount of a line from nothing but what the line carries. */
final class ComputedAgain {
  private ComputedAgain() {}

  /** Empty for amounts that are taken as they are: a subsidy, and what another bill charged. */
  static Optional<Money> of(BillLine line) {
    if (line.kind() == LineKind.SUBSIDY || line.chargedBy().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        line.price()
            .map(price -> ExactAmount.of(line.quantity(), price.rate(), price.coefficient()))
            .map(Money::rounded)
            .orElseGet(() -> of(line, line.figures().orElseThrow())));
  }

  private static Money of(BillLine line, Figures figures) {
    if (figures instanceof ReactiveCharge charge) {
      return switch (line.kind()) {
        case REACTIVE ->
            ReactiveCharge.ofDrawn(line.quantity(), charge.terms(), charge.equivalent());
        case REACTIVE_FED ->
            ReactiveCharge.ofFed(line.quantity(), charge.terms(), charge.equivalent());
        default -> charge.surcharge().minus(charge.charged());
      };
    }
    if (figures instanceof ExcessCharge charge) {
      return charge.amount();
    }
    if (figures instanceof ReliefShare share) {
      return share.amount();
    }
    if (figures instanceof FixedShare share) {
      return share.amount();
    }
    return figures instanceof MinimumShare share ? share.amount() : ((VatShare) figures).amount();
  }
}

package ua.oblik.domain.billing;

import java.util.Optional;
import ua.oblik.domain.measure.Money;

/**
 * Calculates a bill: the one calculation behind the preview, the ordered bill and the monthly run.
 */
public final class BillCalculator {

  private BillCalculator() {}

  /** Calculates what the request asks for. Never throws for a state of the data: it parks. */
  public static BillOutcome calculate(BillingInput input) {
    if (input.agreements().isEmpty()) {
      return new BillOutcome.NothingToBill(BillOutcome.NothingReason.NO_AGREEMENT);
    }
    return java.util.Objects.requireNonNull(null, "not yet");
  }

  /**
   * The expected charge of the settlement month of the business date, by average consumption; empty
   * if it cannot be told.
   */
  public static Optional<Money> expectedThisMonth(BillingInput input) {
    if (input.agreements().isEmpty()) {
      return Optional.empty();
    }
    return java.util.Objects.requireNonNull(null, "not yet");
  }
}

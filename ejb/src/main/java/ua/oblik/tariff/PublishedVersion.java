package ua.oblik.tariff;

import java.time.LocalDate;
import java.util.Optional;
import ua.oblik.tariff.DraftDecisions.Kind;

/**
 * A version of rates or of coefficients: one of the two is there.
 *
 * @param id of the version
 * @param rates of a class
 * @param coefficients of zones
 */
public record PublishedVersion(
    long id, Optional<DraftView> rates, Optional<CoefficientDraftView> coefficients) {

  Kind kind() {
    return rates.isPresent() ? Kind.RATES : Kind.COEFFICIENTS;
  }

  /** The first day it is in force, or would have been. */
  public LocalDate from() {
    return rates.map(DraftView::from).orElseGet(() -> coefficients.orElseThrow().from());
  }

  DraftState state() {
    return rates.map(DraftView::state).orElseGet(() -> coefficients.orElseThrow().state());
  }
}

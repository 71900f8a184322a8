package ua.oblik.metering;

import java.time.LocalDate;
import ua.oblik.account.Agreement;
import ua.oblik.supply.ServicePointView;

/**
 * A service point as far as one account's agreement reaches.
 *
 * @param agreement the account's agreement
 * @param point where it is fulfilled
 */
record SuppliedPoint(Agreement agreement, ServicePointView point) {

  /** Whether a read of that day concerns the agreement: the closing one is dated the day after. */
  boolean reaches(LocalDate day) {
    return agreement.period().contains(day) || agreement.period().until().equals(day);
  }

  /** Whether only whole kilowatt-hours are taken. */
  boolean household(LocalDate day) {
    return agreement
        .termOn(day)
        .or(() -> agreement.terms().stream().reduce((first, second) -> second))
        .map(term -> term.customerClass().isHousehold())
        .orElse(true);
  }
}

package ua.oblik.domain.tariff;

import ua.oblik.domain.measure.Money;

/**
 * A charge that does not depend on the volume.
 *
 * @param code what it is for
 * @param amount per period
 * @param per the period
 */
public record FixedCharge(String code, Money amount, Per per) {

  /** What an amount is charged for. */
  public enum Per {
    DAY,
    /** A settlement month; a part of it by days. */
    MONTH
  }
}

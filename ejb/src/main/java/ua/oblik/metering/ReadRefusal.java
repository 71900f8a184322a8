package ua.oblik.metering;

import java.util.Locale;
import ua.oblik.domain.metering.ReadValidation.Reason;

/** Why reads are not taken as they stand. */
public enum ReadRefusal {
  /** A register of the meter has no value. */
  INCOMPLETE_ZONES,
  /** The meter has no such register. */
  UNKNOWN_REGISTER,
  NOT_A_NUMBER,
  NEGATIVE,
  /** Households give whole kilowatt-hours. */
  FRACTION_OF_KWH,
  /** More digits than the meter has. */
  TOO_MANY_DIGITS,
  FUTURE_DATE,
  /** Counts for a day that a bill has already settled with an actual read. */
  BEFORE_LAST_BILLED,
  LOWER_THAN_LAST,
  /** Would be above a later read. */
  HIGHER_THAN_NEXT,
  /** The account had no service agreement on that day. */
  NO_AGREEMENT,
  /** No meter was in place on that day. */
  NO_METER,
  /** The account has several service points and none of them was named. */
  POINT_NOT_CHOSEN;

  static ReadRefusal of(Reason reason) {
    return valueOf(reason.name());
  }

  /** The stable word for messages and problem types, such as {@code read-lower-than-last}. */
  public String code() {
    return "read-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

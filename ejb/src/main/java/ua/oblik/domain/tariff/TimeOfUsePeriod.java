package ua.oblik.domain.tariff;

/** A part of the day with its own coefficient. */
public enum TimeOfUsePeriod {
  /** The only period of a one-zone meter. */
  ALL_DAY,
  DAY,
  NIGHT,
  PEAK,
  SHOULDER
}

package ua.oblik.domain.metering;

/** A rule that gives a volume where a read is missing; a bill says which it was. */
public enum EstimationRule {
  /** Average daily consumption of the same month last year, from actual reads. */
  SAME_MONTH_LAST_YEAR,
  /** Average daily consumption of the last twelve months, from actual reads. */
  LAST_TWELVE_MONTHS,
  /** Average daily consumption between the last two actual reads. */
  LAST_TWO_READS,
  /** The norm of the account's category. */
  NORM,
  /** Disconnected or declared empty: zero. Not part of the order, always first. */
  NO_SUPPLY
}

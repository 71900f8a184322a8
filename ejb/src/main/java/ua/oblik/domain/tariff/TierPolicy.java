package ua.oblik.domain.tariff;

/** How blocks share a volume. */
public enum TierPolicy {
  /** Each block at its own rate. */
  GRADUATED,
  /** The whole volume at the rate of the block reached. */
  CLIFF
}

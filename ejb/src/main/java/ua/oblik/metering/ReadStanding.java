package ua.oblik.metering;

/** What became of reads: how they were taken, and what was decided about them since. */
public enum ReadStanding {
  /** Taken as they came, or found right by staff. */
  VALID,
  /** Put in by staff or the customer in the place of others. */
  EDITED,
  /** Computed, not read. */
  ESTIMATED,
  /** Put between two reads. */
  INTERPOLATED,
  /** Waits for staff. */
  QUESTIONABLE,
  /** Others stand in their place. */
  REPLACED,
  /** Staff found them wrong; they never count. */
  REJECTED
}

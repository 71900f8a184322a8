package ua.oblik.domain.metering;

/** How far a read can be relied on. */
public enum ReadQuality {
  VALID,
  EDITED,
  ESTIMATED,
  INTERPOLATED,
  /** Stored, but not billed until staff release it. */
  QUESTIONABLE
}

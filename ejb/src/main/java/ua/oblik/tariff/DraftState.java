package ua.oblik.tariff;

/** Where a version that staff prepare stands. */
public enum DraftState {
  /** Waits for a second person. */
  DRAFT,
  /** In force from its day. */
  PUBLISHED,
  /** Never comes into force. */
  REJECTED,
  /** Was published, and taken back before its first day: never comes into force. */
  WITHDRAWN
}

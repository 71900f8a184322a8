package ua.oblik.billing;

/** What happened to an agreement. */
public enum AgreementEventKind {
  /** It ended and nobody followed. */
  CLOSED,
  /** Another customer took the point over. */
  HANDED_OVER,
  /** Its class or norm changed. */
  CHANGED,
  /** Its meter was exchanged. */
  METER_EXCHANGED,
  /** Its point was disconnected. */
  DISCONNECTED,
  /** Its point is supplied again. */
  RECONNECTED,
  /** Nobody lives there. */
  DECLARED_EMPTY,
  /** Somebody lives there again. */
  OCCUPIED
}

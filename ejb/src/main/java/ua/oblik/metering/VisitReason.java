package ua.oblik.metering;

/** Why a controller is to visit a service point. */
public enum VisitReason {
  /** So many periods in a row were billed on estimates. */
  PROLONGED_ESTIMATION,
  /** The customer says that the meter has been exchanged. */
  METER_EXCHANGE_REPORTED,
  /** Staff rejected a questionable read, so the true one is still missing. */
  QUESTIONABLE_READ,
  /** One customer leaves or another follows, and the read of that day is missing. */
  HANDOVER_UNREAD
}

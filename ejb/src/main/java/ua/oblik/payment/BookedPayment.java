package ua.oblik.payment;

/**
 * What became of an incoming payment.
 *
 * @param outcome posted, in suspense, or known already
 * @param payment its id; for one with other content under a known name, the id of the known one
 */
record BookedPayment(Outcome outcome, long payment) {

  /** What can become of it. */
  enum Outcome {
    POSTED,
    SUSPENSE,
    /** In suspense too: its account is known, its amount is too large to be meant for it. */
    DOUBTED,
    /** The same payment was booked before. */
    DUPLICATE,
    /** Another payment was booked under that name: this one is refused. */
    OTHER_CONTENT
  }
}

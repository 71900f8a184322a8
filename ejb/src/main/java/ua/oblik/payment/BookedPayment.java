package ua.oblik.payment;

/**
 * What became of an incoming payment.
 *
 * @param outcome posted, in suspense, or known already
 * @param payment its id; for one with other content under a known name, the id of the known one
 */
record BookedPayment(Outcome outcome, long payment) {

  /** Whether it is new. */
  boolean isNew() {
    return outcome == Outcome.POSTED || outcome == Outcome.SUSPENSE || outcome == Outcome.DOUBTED;
  }

  /** The same, of a batch that its parts replaced at once. */
  BookedPayment toldInParts() {
    return new BookedPayment(Outcome.TOLD_IN_PARTS, payment);
  }

  /** The same, of one that was known without its account. */
  BookedPayment accountFound() {
    return new BookedPayment(Outcome.ACCOUNT_FOUND, payment);
  }

  /** What can become of it. */
  enum Outcome {
    POSTED,
    SUSPENSE,
    /** In suspense too: its account is known, its amount is too large to be meant for it. */
    DOUBTED,
    /** A batch as one sum, whose parts are booked: taken back again. */
    TOLD_IN_PARTS,
    /** Known and waiting without its account, which is told now: posted there. */
    ACCOUNT_FOUND,
    /** The same payment was booked before. */
    DUPLICATE,
    /** Another payment was booked under that name: this one is refused. */
    OTHER_CONTENT
  }
}

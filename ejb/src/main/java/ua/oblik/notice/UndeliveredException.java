package ua.oblik.notice;

/** A notice was not taken by the way it should have gone. */
final class UndeliveredException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  UndeliveredException(Refusal refusal, Exception cause) {
    super(refusal.reason(), cause);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}

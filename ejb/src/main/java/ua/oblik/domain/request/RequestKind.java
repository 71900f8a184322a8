package ua.oblik.domain.request;

/** What a customer may ask of staff. */
public enum RequestKind {
  SEAL_BROKEN,
  REPLACE_METER,
  VERIFY_METER,
  CHANGE_NAME,
  MOVE_OUT,
  DECLARE_EMPTY,
  DISPUTE_ENTRY;

  /** Whether it touches the agreement, so that only an owner of the account may send it. */
  public boolean forOwnersOnly() {
    return switch (this) {
      case CHANGE_NAME, MOVE_OUT -> true;
      case SEAL_BROKEN, REPLACE_METER, VERIFY_METER, DECLARE_EMPTY, DISPUTE_ENTRY -> false;
    };
  }

  /** Whether a photograph has to come with it: of the papers that give the new name. */
  public boolean needsPhoto() {
    return this == CHANGE_NAME;
  }

  /** Whether it is about one meter of the account. */
  public boolean aboutMeter() {
    return this == SEAL_BROKEN || this == REPLACE_METER || this == VERIFY_METER;
  }

  /** Whether staff end or suspend the agreement to fulfil it. */
  public boolean aboutAgreement() {
    return this == CHANGE_NAME || this == MOVE_OUT || this == DECLARE_EMPTY;
  }
}

package ua.oblik.account;

/** How it was known that a login belongs to an account. */
enum LinkedBy {
  BILL_AMOUNT,
  METER_SERIAL,
  LINK_CODE,
  STAFF,
  DEMO,
  INVITATION;

  static LinkedBy of(ProofKind proof) {
    return switch (proof) {
      case BILL_AMOUNT -> BILL_AMOUNT;
      case METER_SERIAL -> METER_SERIAL;
      case LINK_CODE -> LINK_CODE;
    };
  }
}

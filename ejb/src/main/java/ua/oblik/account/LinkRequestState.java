package ua.oblik.account;

/** How far a request to link an account has come. */
public enum LinkRequestState {
  /** Staff have not looked at it yet. */
  OPEN,
  /** The account is linked. */
  APPROVED,
  /** It is not; the answer says why. */
  REJECTED
}

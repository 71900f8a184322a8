package ua.oblik.account;

/** How an invitation to share an account stands. */
public enum InvitationState {
  /** Waits for who was invited. */
  OPEN,
  /** Who was invited sees the account. */
  ACCEPTED,
  /** An owner took it back. */
  WITHDRAWN,
  /** Nobody took it up in time. */
  EXPIRED
}

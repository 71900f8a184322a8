package ua.oblik.account;

import java.time.Instant;
import ua.oblik.domain.account.AccountNumber;

/**
 * An invitation as the two sides see it.
 *
 * @param number of the account
 * @param email whom it was sent to
 * @param inviter how the owner who sent it wants to be called
 */
public record InvitationView(
    long id,
    AccountNumber number,
    String email,
    AccountRole role,
    String inviter,
    Instant invitedAt,
    Instant expiresAt,
    InvitationState state) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "InvitationView[" + id + ", " + state + "]";
  }
}

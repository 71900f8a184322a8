package ua.oblik.account;

import java.time.LocalDate;
import ua.oblik.identity.UserId;

/**
 * A login that sees an account, as the account's owner sees it.
 *
 * @param own whether it is the owner's own login
 */
public record AccountMember(
    UserId user, String displayName, AccountRole role, LocalDate linkedOn, boolean own) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "AccountMember[" + user + ", " + role + "]";
  }
}

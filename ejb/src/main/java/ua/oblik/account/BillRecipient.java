package ua.oblik.account;

import ua.oblik.identity.UserId;

/**
 * A login that gets an account's bills by e-mail.
 *
 * @param account whose bills
 * @param user which login
 * @param email where to
 * @param displayName how to greet
 * @param language uk, en or ru
 */
public record BillRecipient(
    AccountId account, UserId user, String email, String displayName, String language) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "BillRecipient[" + account + ", " + user + "]";
  }
}

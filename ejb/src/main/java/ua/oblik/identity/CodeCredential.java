package ua.oblik.identity;

import jakarta.security.enterprise.credential.Credential;

/**
 * The second half of a login, shown after the password was right.
 *
 * @param user whose password it was
 * @param code from the telephone, or a recovery code
 */
public record CodeCredential(UserId user, String code) implements Credential {

  /** Keeps the code out of logs. */
  @Override
  public String toString() {
    return "CodeCredential[" + user + "]";
  }
}

package ua.oblik.identity;

import jakarta.security.enterprise.credential.Credential;

/**
 * A bearer token as presented by a program.
 *
 * @param token the secret text
 */
public record BearerCredential(String token) implements Credential {

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "BearerCredential[hidden]";
  }
}

package ua.oblik.identity;

/**
 * Where and how to write to a login.
 *
 * @param language uk, en or ru
 */
public record LetterAddress(String email, String displayName, String language) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "LetterAddress[hidden]";
  }
}

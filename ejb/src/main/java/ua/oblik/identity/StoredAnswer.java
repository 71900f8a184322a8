package ua.oblik.identity;

import java.util.Optional;

/**
 * What a request was answered.
 *
 * @param status HTTP status
 * @param body JSON, empty if there was none
 * @param location address of what was made, empty if it was not told
 */
public record StoredAnswer(int status, String body, Optional<String> location) {

  /** An answer that names no address. */
  public StoredAnswer(int status, String body) {
    this(status, body, Optional.empty());
  }

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "StoredAnswer[" + status + "]";
  }
}

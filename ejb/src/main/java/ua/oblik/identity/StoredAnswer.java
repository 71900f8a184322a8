package ua.oblik.identity;

/**
 * What a request was answered.
 *
 * @param status HTTP status
 * @param body JSON, empty if there was none
 */
public record StoredAnswer(int status, String body) {

  /** Keeps personal data out of logs. */
  @Override
  public String toString() {
    return "StoredAnswer[" + status + "]";
  }
}

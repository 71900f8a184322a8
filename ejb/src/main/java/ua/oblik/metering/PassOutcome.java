package ua.oblik.metering;

import ua.oblik.account.LinkOutcome;

/** What became of a try to enter reads without a login. */
public sealed interface PassOutcome {

  /**
   * The account is proved.
   *
   * @param secret what the browser shows from now on; kept nowhere else
   */
  record Opened(String secret) implements PassOutcome {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Opened[hidden]";
    }
  }

  /**
   * It is not.
   *
   * @param answer malformed, refused, or too many attempts
   */
  record NotProved(LinkOutcome answer) implements PassOutcome {}
}

package ua.oblik.account;

/** What became of leaving an account. */
public sealed interface LeaveOutcome {

  /** The login sees it no more. */
  record Left() implements LeaveOutcome {}

  /**
   * Nothing has changed: the login is the last owner and has to say that it means it.
   *
   * @param others how many logins would see the account without an owner
   */
  record LastOwner(int others) implements LeaveOutcome {}
}

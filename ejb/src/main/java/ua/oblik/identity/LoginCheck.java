package ua.oblik.identity;

/** What became of an e-mail address and a password. */
public sealed interface LoginCheck {

  /**
   * They belong together.
   *
   * @param login who it is
   */
  record Accepted(LoginPrincipal login) implements LoginCheck {}

  /** They do not: the address is unknown or the password wrong, and nobody is told which. */
  record Refused() implements LoginCheck {}

  /** They do, but the address has not been confirmed yet. */
  record NotConfirmed() implements LoginCheck {}

  /** They do, but staff have locked the login. */
  record Suspended() implements LoginCheck {}

  /**
   * They do, and the login asks for a code from its owner's telephone as well.
   *
   * @param user whose code is to be checked
   */
  record CodeNeeded(UserId user) implements LoginCheck {}

  /** Too many wrong passwords for this address; it is not even compared for a while. */
  record TooManyAttempts() implements LoginCheck {}
}

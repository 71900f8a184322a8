package ua.oblik.web.security;

/** What became of a try to log in. */
public enum LoginOutcome {
  LOGGED_IN,
  /** Address unknown or password wrong: nobody is told which. */
  REFUSED,
  /** The password was right, the e-mail address has not been confirmed. */
  NOT_CONFIRMED,
  /** The password was right, but staff have locked the login. */
  LOCKED,
  /** The password was right; a code from the telephone is asked for, perhaps again. */
  CODE_NEEDED,
  /** Too many wrong passwords for this address; it is locked for a while. */
  TOO_MANY_ATTEMPTS
}

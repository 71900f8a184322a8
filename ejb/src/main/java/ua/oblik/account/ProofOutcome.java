package ua.oblik.account;

import ua.oblik.domain.account.AccountNumber;

/** What became of a try to prove an account without a login. */
public sealed interface ProofOutcome {

  /**
   * Number and proof belong together.
   *
   * @param account whose they are
   * @param number its number as stored
   */
  record Proved(AccountId account, AccountNumber number) implements ProofOutcome {}

  /**
   * Not proved.
   *
   * @param answer malformed, refused, or too many attempts: what linking answers
   */
  record NotProved(LinkOutcome answer) implements ProofOutcome {}
}

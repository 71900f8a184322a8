package ua.oblik.account;

import java.time.Instant;
import ua.oblik.domain.account.AccountNumber;

/** What became of a try to link an account. */
public sealed interface LinkOutcome {

  /**
   * The account is linked, perhaps since earlier.
   *
   * @param number its number as stored
   * @param role what the login is to it
   */
  record Linked(AccountNumber number, AccountRole role) implements LinkOutcome {}

  /** Number and proof do not belong together; the same whichever of them is wrong. */
  record Refused() implements LinkOutcome {}

  /**
   * Something cannot be what it should be, whoever's account it is.
   *
   * @param field {@code accountNumber} or {@code proof}
   * @param code stable word: number-empty, number-too-short, number-too-long,
   *     number-unexpected-character, value-missing, value-too-long, amount-malformed
   */
  record Malformed(String field, String code) implements LinkOutcome {}

  /**
   * This login, or others on this account, have failed too often.
   *
   * @param until when to try again
   */
  record TooManyAttempts(Instant until) implements LinkOutcome {}
}

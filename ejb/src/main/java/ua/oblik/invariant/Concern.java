package ua.oblik.invariant;

import java.time.LocalDate;
import ua.oblik.account.AccountId;

/** Whom it concerns that something is broken, as the query that found it tells. */
public sealed interface Concern {

  /** No one account, such as the sum of the ledger. */
  record Nobody() implements Concern {}

  /**
   * An account.
   *
   * @param account which
   */
  record OfAccount(AccountId account) implements Concern {}

  /**
   * Whose the supply of a service point was on a day.
   *
   * @param point surrogate key of the point
   * @param day which; {@code null} for the day of the proof
   */
  record OfPoint(long point, LocalDate day) implements Concern {}
}

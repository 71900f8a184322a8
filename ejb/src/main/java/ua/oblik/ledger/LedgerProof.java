package ua.oblik.ledger;

import java.time.LocalDate;
import ua.oblik.domain.measure.Money;

/**
 * The nightly comparison of every stored balance with the entries it stands for.
 *
 * @param day the business date
 * @param accounts how many accounts have a balance
 * @param entries how many entries there are
 * @param sum of all entries of customers' accounts
 * @param differences accounts whose stored balance or count of entries is wrong; zero when all is
 *     well
 * @param all the sum over accounts and counter accounts; zero in double entry
 * @param suspense what waits there for its accounts
 */
public record LedgerProof(
    LocalDate day,
    long accounts,
    long entries,
    Money sum,
    long differences,
    Money all,
    Money suspense) {

  /** Whether every balance equals its entries and the whole sums to zero. */
  public boolean holds() {
    return differences == 0 && all.isZero();
  }
}

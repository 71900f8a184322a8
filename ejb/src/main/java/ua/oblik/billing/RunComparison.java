package ua.oblik.billing;

import java.util.List;
import java.util.Optional;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;

/**
 * A run beside the month before it: what staff look at before they release it. An account is
 * compared if it is billed and something stood charged for the month before.
 *
 * @param compared accounts billed that had a charge for the month before
 * @param month what those are charged for the month
 * @param previous what those were charged for the month before
 * @param newcomers accounts billed that had no charge for the month before
 * @param rises the largest rises, largest first
 * @param falls the largest falls, largest first
 * @param parked how many accounts cannot be billed, by reason, most frequent first
 */
public record RunComparison(
    long compared,
    Money month,
    Money previous,
    long newcomers,
    List<Change> rises,
    List<Change> falls,
    List<Parked> parked) {

  /** Fixed. */
  public RunComparison {
    rises = List.copyOf(rises);
    falls = List.copyOf(falls);
    parked = List.copyOf(parked);
  }

  /** How much more the compared accounts are charged. */
  public Money difference() {
    return month.minus(previous);
  }

  /**
   * One account of a run.
   *
   * @param account which account
   * @param month charged for the month
   * @param previous charged for the month before
   */
  public record Change(AccountNumber account, Money month, Money previous) {

    /** Positive for a rise. */
    public Money difference() {
      return month.minus(previous);
    }
  }

  /**
   * Accounts that cannot be billed for one reason.
   *
   * @param reason the stable word for it; empty for runs from before reasons were kept
   * @param accounts how many
   */
  public record Parked(Optional<String> reason, long accounts) {}
}

package ua.oblik.billing;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.account.AccountId;

/**
 * The second look at a whole bill run on request: rates every account of it again, from stored
 * reads, estimates and rates, with a rater that shares nothing with the first. Any kopiyka of
 * difference names the account and blocks the release.
 *
 * <p>A posted run is to be rated before more reads arrive: the shadow goes by the reads that stand
 * now, and one that came after the bill looks like a difference.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShadowRating {

  private static final int PAGE = 500;

  @EJB private ShadowPages pages;

  /** Rates every billed account of the stage that a run is at. */
  public ShadowReport rateAll(UUID run) {
    pages.begin(run);
    List<AccountId> accounts = pages.from(run, new AccountId(1), PAGE);
    while (!accounts.isEmpty()) {
      pages.rate(run, accounts);
      AccountId last = accounts.get(accounts.size() - 1);
      accounts = pages.from(run, new AccountId(last.value() + 1), PAGE);
    }
    return latest(run).orElseThrow(() -> new IllegalStateException("not rated: " + run));
  }

  /** Begins to rate every billed account; how far it is, {@link #latest} tells. */
  @Asynchronous
  public void beginRatingAll(UUID run) {
    rateAll(run);
  }

  /** How far the run has been rated again at its latest stage. */
  public Optional<ShadowReport> latest(UUID run) {
    return pages.reports(run).stream().findFirst();
  }
}

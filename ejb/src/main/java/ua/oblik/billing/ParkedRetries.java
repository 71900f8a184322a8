package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;

/**
 * Bills an account again that was parked, after staff mended the cause. The bill carries the key of
 * the worklist's row, so that a second press brings no other; it belongs to no run, because the
 * figures of that run are settled.
 */
@Stateless
public class ParkedRetries {

  @Inject private ParkedAccounts parked;
  @Inject private Accounts accounts;
  @Inject private RetryWork work;

  /**
   * Tries again.
   *
   * @throws NotFoundException if there is no such row that still waits, or the caller does not work
   *     on worklists
   */
  public RetryOutcome retry(long id) {
    ParkedView row = parked.get(id);
    if (!row.open()) {
      throw new NotFoundException("parked-account-not-found");
    }
    AccountId account =
        accounts.find(row.account()).orElseThrow(() -> new NotFoundException("account-not-found"));
    return work.retry(row, account);
  }
}

package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountId;
import ua.oblik.account.Accounts;
import ua.oblik.account.BillableAccounts;
import ua.oblik.domain.billing.BillNumber;
import ua.oblik.domain.billing.BillOutcome;
import ua.oblik.domain.billing.BillRequest;

/**
 * Bills an account again that the monthly run had parked, after staff mended the cause. The bill
 * carries the key of the worklist's row, so that a second press brings no other; it belongs to no
 * run, because the figures of that run are settled.
 */
@Stateless
public class ParkedRetries {

  @Inject private ParkedAccounts parked;
  @Inject private Accounts accounts;
  @Inject private BillableAccounts billable;
  @Inject private BillingCases cases;
  @Inject private RetryDesk desk;

  /**
   * Tries again.
   *
   * @throws NotFoundException if there is no such row that a run has parked and that still waits,
   *     or the caller does not work on worklists
   */
  public RetryOutcome retry(long id) {
    ParkedView row = parked.get(id);
    if (!row.open() || row.run().isEmpty()) {
      throw new NotFoundException("parked-account-not-found");
    }
    AccountId account =
        accounts.find(row.account()).orElseThrow(() -> new NotFoundException("account-not-found"));
    billable.lock(List.of(account));
    YearMonth month = YearMonth.from(row.period().from());
    String key = "parked:" + id;
    Optional<BillNumber> known = desk.issued(key);
    if (known.isPresent()) {
      return settled(row, new RetryOutcome.Issued(known.get()), "bill " + known.get());
    }
    BillingCase of = cases.of(account, desk.rules(), new BillRequest.Monthly(month, desk.today()));
    BillOutcome outcome = of.calculate();
    if (outcome instanceof BillOutcome.Billed bill) {
      BillNumber issued = desk.store(new BillStore.Ready(of, key, bill));
      return settled(row, new RetryOutcome.Issued(issued), "bill " + issued);
    }
    return outcome instanceof BillOutcome.Parked again
        ? desk.park(row, account, again)
        : settled(row, new RetryOutcome.NothingLeft(), "nothing left to bill");
  }

  /** Closes the row where the bill has not closed it already. */
  private RetryOutcome settled(ParkedView row, RetryOutcome outcome, String resolution) {
    if (parked.get(row.id()).open()) {
      parked.resolve(row.id(), resolution);
    } else {
      desk.record(row, resolution);
    }
    return outcome;
  }
}

package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.database.CustomerDatabase;
import ua.oblik.domain.account.AccountNumber;
import ua.oblik.domain.measure.Money;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Four eyes over a run: who started it does not release it, and nothing is released that a second
 * calculation contradicts.
 */
@Stateless
public class RunReleases {

  @Inject private RunBook book;
  @Inject private CustomerDatabase customer;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * Lets the bills of a calculated run be posted; the job does it. A run that is released already
   * stays as it is.
   *
   * @throws ConflictException if the caller started the run, if it does not wait for a release, or
   *     if accounts differ from their second calculation
   * @throws NotFoundException if there is no such run, or the caller does not run billing
   */
  public void release(UUID id) {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("bill-run-not-found");
    }
    BillRun run = book.locked(id);
    if (run.pass().reviewed() && run.stage() == RunStage.POST) {
      return;
    }
    if (run.state() != RunState.AWAITING_RELEASE) {
      throw new ConflictException("run-not-awaiting-release");
    }
    if (run.requestedBy().equals(user.actor())) {
      throw new ConflictException("run-release-by-starter");
    }
    int differing = differences(id).size();
    if (differing > 0) {
      throw new ConflictException("run-differs", differing);
    }
    run.release(user.actor(), clock.now());
    audit.record(
        AuditEntry.of("release-bill-run", "bill-run", id.toString())
            .before(RunState.AWAITING_RELEASE.name())
            .after(book.sums(run, RunStage.CALCULATE).total().toString()));
  }

  /** Whether the caller may release a run that waits for it, as far as persons go. */
  public boolean mayRelease(BillRunStatus run) {
    return run.releasable() && !run.requestedBy().equals(user.actor());
  }

  /**
   * An account for which two calculations disagree.
   *
   * @param account which account
   * @param billed what the run calculated
   * @param detail what the other calculation found
   */
  public record Difference(AccountNumber account, Money billed, String detail) {}

  /** The accounts that a second calculation found different; any blocks the release. */
  public List<Difference> differences(UUID run) {
    return customer.list(
        """
        select a.number, d.billed_kopiykas, d.detail
        from bill_run_difference d join account a on a.id = d.account_id where d.run_id = ? order by a.number
        """,
        row ->
            new Difference(
                AccountNumber.of(row.text("number")),
                row.money("billed_kopiykas"),
                row.text("detail")),
        run);
  }

  /**
   * Names an account for which a second calculation disagrees, in the caller's transaction.
   *
   * @param detail numbers for staff, no personal data
   */
  public void disagree(UUID run, AccountId account, Money billed, String detail) {
    customer.change(
        """
        insert into bill_run_difference (run_id, account_id, billed_kopiykas, detail) values (?, ?, ?, ?)
        on conflict (run_id, account_id) do nothing
        """,
        run,
        account.value(),
        billed.kopiykas(),
        detail);
  }

  /** Forgets what was found of accounts that are calculated a second time once more. */
  public void forget(UUID run, Collection<AccountId> accounts) {
    customer.change(
        "delete from bill_run_difference where run_id = ? and account_id = any(?)",
        run,
        accounts.stream().map(AccountId::value).toList());
  }
}

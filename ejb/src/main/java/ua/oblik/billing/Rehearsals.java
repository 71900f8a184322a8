package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;
import ua.oblik.tariff.Candidate;
import ua.oblik.tariff.Candidates;

/**
 * What every account would have paid in past months under rates or coefficients of zones that are
 * not in force. What was billed is rated twice, by the tariffs that were in force and by the
 * candidate; nothing is posted.
 */
@Stateless
public class Rehearsals {

  private static final int LATEST = 20;

  @Inject private RehearsalRows rows;
  @Inject private ChunkOfRehearsed chunk;
  @Inject private Candidates candidates;
  @Inject private BusinessClock clock;
  @Inject private CurrentUser user;

  /** The drafts that may be rehearsed. */
  public List<Candidate> candidates() {
    requireStaff();
    return candidates.all();
  }

  /**
   * Asks for a rehearsal; the job does it.
   *
   * @return whether it is a new one
   * @throws RefusedException if a month is not over yet
   * @throws NotFoundException if there is no such draft, or the caller does not run billing
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean request(RehearsalRequest wanted) {
    requireStaff();
    if (rows.task(wanted.id()).isPresent()) {
      return false;
    }
    candidates.get(wanted.candidate());
    if (wanted.until().isAfter(YearMonth.from(clock.today()))) {
      throw new RefusedException("period-not-over", wanted.until().minusMonths(1));
    }
    rows.enter(wanted, user.actor(), clock.today(), clock.now());
    return true;
  }

  /** Marks it at work. Step "select". */
  public void begin(UUID id) {
    rows.begin(task(id), clock.now());
  }

  /** The next accounts by ascending id, after those that are done; empty at the end. */
  public List<AccountId> nextAccounts(UUID id, AccountId after) {
    RehearsalRows.Task task = task(id);
    return rows.accountsAfter(task, after == null ? task.lastAccount() : after.value());
  }

  /** Rates a chunk of accounts and keeps what came out, in the chunk's transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void rehearse(UUID id, List<AccountId> accounts) {
    rows.keep(
        id, chunk.rehearse(task(id), accounts), accounts.get(accounts.size() - 1), clock.now());
  }

  /** Marks it complete. */
  public void finish(UUID id) {
    rows.end(id, RunState.COMPLETED, null, clock.now());
  }

  /** Marks it failed, with the reason for staff. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void fail(UUID id, String reason) {
    rows.end(id, RunState.FAILED, reason, clock.now());
  }

  /** Marks rehearsals interrupted whose heartbeat has stopped, and answers which. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<UUID> interruptStale() {
    return rows.interruptStale(clock.now().minus(BillRuns.STALE_AFTER));
  }

  /**
   * One rehearsal.
   *
   * @throws NotFoundException if there is none of that id, or the caller does not run billing
   */
  public RehearsalView get(UUID id) {
    requireStaff();
    return rows.find(id).orElseThrow(() -> new NotFoundException("rehearsal-not-found"));
  }

  /**
   * The latest, newest first.
   *
   * @throws NotFoundException if the caller does not run billing
   */
  public List<RehearsalView> latest() {
    requireStaff();
    return rows.latest(LATEST);
  }

  private RehearsalRows.Task task(UUID id) {
    return rows.task(id).orElseThrow(() -> new NotFoundException("rehearsal-not-found"));
  }

  private void requireStaff() {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("page-not-found");
    }
  }
}

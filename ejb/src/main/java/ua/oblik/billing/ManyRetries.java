package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.account.Accounts;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Bills many parked accounts again: all that wait, all that were parked for one reason, or those
 * that staff chose. A job takes them one by one, each in a transaction of its own; what becomes of
 * each is kept, so that a job that was cut off goes on.
 */
@Stateless
public class ManyRetries {
  @Inject private RetryRows rows;
  @Inject private RetryWork work;
  @Inject private Accounts accounts;
  @Inject private BusinessClock clock;
  @Inject private CurrentUser user;

  /**
   * Asks for it; the job does it.
   *
   * @param reason why they were parked; empty for all
   * @throws NotFoundException if nothing waits, or the caller does not work on worklists
   * @throws ConflictException if the same is under way
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public UUID request(Optional<String> reason) {
    requireStaff();
    if (rows.underWay(reason)) {
      throw new ConflictException("retry-under-way");
    }
    UUID id = rows.enter(reason, user.actor(), clock.today(), clock.now());
    if (rows.next(id, 1).isEmpty()) {
      throw new NotFoundException("nothing-parked");
    }
    return id;
  }

  /**
   * Asks for rows that staff chose; those settled meanwhile stay out.
   *
   * @param parked ids of rows of the worklist
   * @throws NotFoundException if none of them waits, or the caller does not work on worklists
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public UUID requestChosen(List<Long> parked) {
    requireStaff();
    UUID id = rows.enterChosen(parked, user.actor(), clock.today(), clock.now());
    if (rows.next(id, 1).isEmpty()) {
      throw new NotFoundException("nothing-parked");
    }
    return id;
  }

  /** Marks it at work. */
  public void begin(UUID id) {
    rows.move(id, RunState.RUNNING, null, clock.now());
  }

  /** The next rows of the worklist to be tried; empty at the end. */
  public List<Long> next(UUID id, int most) {
    return rows.next(id, most);
  }

  /** Tries one, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void retry(UUID id, long parked) {
    ParkedView row = rows.parked(parked);
    String outcome = "SETTLED_BEFORE";
    if (row.open()) {
      outcome = word(work.retry(row, accounts.find(row.account()).orElseThrow()));
    }
    rows.settle(id, parked, outcome, clock.now());
  }

  /** Notes that trying one broke, so that the others go on. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void fault(UUID id, long parked) {
    rows.settle(id, parked, "FAULT", clock.now());
  }

  /** Marks it complete, or failed with a reason. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void end(UUID id, Optional<String> failure) {
    rows.move(
        id,
        failure.isEmpty() ? RunState.COMPLETED : RunState.FAILED,
        failure.orElse(null),
        clock.now());
  }

  /** Marks those interrupted whose heartbeat has stopped, and answers which. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<UUID> interruptStale() {
    return rows.interruptStale(clock.now().minus(BillRuns.STALE_AFTER));
  }

  /**
   * How far it is.
   *
   * @throws NotFoundException if there is none of that id, or the caller does not work on worklists
   */
  public ManyRetriesView get(UUID id) {
    requireStaff();
    return rows.find(id).orElseThrow(() -> new NotFoundException("retry-not-found"));
  }

  private static String word(RetryOutcome outcome) {
    if (outcome instanceof RetryOutcome.Issued) {
      return "ISSUED";
    }
    return outcome instanceof RetryOutcome.NothingLeft || outcome instanceof RetryOutcome.Lifted
        ? "NOTHING_LEFT"
        : "STILL_PARKED";
  }

  private void requireStaff() {
    if (!user.can(Capability.WORK_WORKLISTS)) {
      throw new NotFoundException("page-not-found");
    }
  }
}

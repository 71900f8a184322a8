package ua.oblik.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.NotFoundException;
import ua.oblik.RefusedException;
import ua.oblik.account.AccountId;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.AuditEntry;
import ua.oblik.identity.AuditTrail;
import ua.oblik.identity.Capability;
import ua.oblik.identity.CurrentUser;

/**
 * Takes a whole run back while nothing rests on it. Nothing is deleted: its bills are cancelled and
 * reversed, what they had replaced stands again. The job does it chunk by chunk, and may do it
 * twice.
 */
@Stateless
public class RunUndo {

  private static final int LONGEST_REASON = 500;

  @Inject private RunBook book;
  @Inject private ChunkOfUndone chunk;
  @Inject private CurrentUser user;
  @Inject private AuditTrail audit;
  @Inject private BusinessClock clock;

  /**
   * What an undo of the run would do. Changes nothing.
   *
   * @throws NotFoundException if there is no such run, or the caller does not run billing
   */
  public UndoEffect effect(UUID id) {
    requireStaff();
    return chunk.effect(book.found(id).id());
  }

  /**
   * Asks for the undo; the job does it. A run that waits for its release is turned down at once. A
   * run that is undone, or being undone, stays as it is.
   *
   * @param reason for staff and the audit trail
   * @throws RefusedException if no reason is given
   * @throws ConflictException if the run is at work, is a preview, or a payment or a later bill
   *     rests on it
   * @throws NotFoundException if there is no such run, or the caller does not run billing
   */
  public void request(UUID id, String reason) {
    requireStaff();
    BillRun run = book.locked(id);
    if (run.stage() == RunStage.UNDO || run.state() == RunState.UNDONE) {
      return;
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new RefusedException("run-undo-reason");
    }
    if (!book.status(run).undoable()) {
      throw new ConflictException("run-not-undoable");
    }
    BillRun.Undoing undoing = new BillRun.Undoing(user.actor(), reason.strip(), clock.now());
    String before = run.state().name();
    if (run.posts()) {
      refuse(chunk.effect(id));
      run.undo(undoing);
    } else {
      run.turnDown(undoing);
    }
    audit.record(
        AuditEntry.of("undo-bill-run", "bill-run", id.toString())
            .before(before)
            .after(undoing.reason()));
  }

  private static void refuse(UndoEffect effect) {
    if (!effect.paid().isEmpty()) {
      throw new ConflictException("run-paid", effect.paid().size());
    }
    if (!effect.followed().isEmpty()) {
      throw new ConflictException("run-followed", effect.followed().size());
    }
  }

  /** The next accounts of a shard whose bills are to be taken back, by ascending id. */
  public List<AccountId> nextAccounts(UUID id, int shard, AccountId after) {
    BillRun run = book.found(id);
    long last = after == null ? book.shard(run, shard).lastAccountId() : after.value();
    return chunk.accountsAfter(id, new ShardPage(shard, run.shards(), last));
  }

  /** Takes the bills of a chunk of accounts back and moves the shard on, in one transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void undo(UUID id, int shard, List<AccountId> accounts) {
    BillRun run = book.found(id);
    ChunkResult done =
        chunk.undo(new ChunkOfUndone.Task(id, run.undoReason(), clock.today()), accounts);
    book.shard(run, shard).advance(accounts.get(accounts.size() - 1), done, clock.now());
  }

  /**
   * Closes what the run has parked and marks it undone.
   *
   * @throws IllegalStateException if a bill of the run stands that nothing rests on
   */
  public void finish(UUID id) {
    BillRun run = book.locked(id);
    chunk.reconcile(id);
    chunk.closeParked(id, clock.today());
    run.finish(clock.now());
  }

  private void requireStaff() {
    if (!user.can(Capability.RUN_BILLING)) {
      throw new NotFoundException("bill-run-not-found");
    }
  }
}

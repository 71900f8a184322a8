package ua.oblik.batch.billrun;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import ua.oblik.account.AccountId;
import ua.oblik.billing.RunUndo;

/**
 * Reads the accounts of a shard that the run has billed, by ascending id, a page at a time. As when
 * billing, the shard's row is the checkpoint.
 */
@Dependent
@Named("undoReader")
public class UndoReader extends AbstractItemReader {
  private final Deque<AccountId> page = new ArrayDeque<>();
  private AccountId last;

  @Inject private RunContext context;
  @EJB private RunUndo undo;

  @Inject
  @BatchProperty(name = "shard")
  private String shard;

  @Override
  public AccountId readItem() {
    if (page.isEmpty()) {
      page.addAll(undo.nextAccounts(context.run(), Integer.parseInt(shard), last));
    }
    AccountId next = page.poll();
    last = next == null ? last : next;
    return next;
  }
}

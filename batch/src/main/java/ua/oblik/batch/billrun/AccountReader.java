package ua.oblik.batch.billrun;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import ua.oblik.account.AccountId;
import ua.oblik.billing.BillRuns;

/**
 * Reads the accounts of a shard by ascending id, a page at a time. It keeps no checkpoint of its
 * own: the shard's row says which accounts are done, and moves in the same transaction as their
 * bills. Told to be late, it reads those that came into scope after their shard had passed them.
 */
@Dependent
@Named("accountReader")
public class AccountReader extends AbstractItemReader {
  private final Deque<AccountId> page = new ArrayDeque<>();
  private AccountId last;

  @Inject private RunContext context;
  @EJB private BillRuns runs;

  @Inject
  @BatchProperty(name = "shard")
  private String shard;

  @Inject
  @BatchProperty(name = "late")
  private String late;

  @Override
  public AccountId readItem() {
    if (page.isEmpty()) {
      page.addAll(next(context.run(), Integer.parseInt(shard)));
    }
    AccountId next = page.poll();
    last = next == null ? last : next;
    return next;
  }

  private List<AccountId> next(UUID run, int ofShard) {
    return Boolean.parseBoolean(late)
        ? runs.lateAccounts(run, ofShard, last)
        : runs.nextAccounts(run, ofShard, last);
  }
}

package ua.oblik.batch.rehearsal;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import ua.oblik.account.AccountId;
import ua.oblik.billing.Rehearsals;

/** Reads accounts by ascending id, a page at a time; the rehearsal's row is the checkpoint. */
@Dependent
@Named("rehearsalReader")
public class RehearsalReader extends AbstractItemReader {
  private final Deque<AccountId> page = new ArrayDeque<>();
  private AccountId last;

  @Inject private RehearsalContext context;
  @EJB private Rehearsals rehearsals;

  @Override
  public void open(Serializable checkpoint) {
    rehearsals.begin(context.rehearsal());
  }

  @Override
  public AccountId readItem() {
    if (page.isEmpty()) {
      page.addAll(rehearsals.nextAccounts(context.rehearsal(), last));
    }
    AccountId next = page.poll();
    last = next == null ? last : next;
    return next;
  }
}

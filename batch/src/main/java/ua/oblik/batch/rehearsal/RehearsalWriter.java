package ua.oblik.batch.rehearsal;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.account.AccountId;
import ua.oblik.billing.Rehearsals;

/** Rates a chunk of accounts twice and keeps what came out. */
@Dependent
@Named("rehearsalWriter")
public class RehearsalWriter extends AbstractItemWriter {
  @Inject private RehearsalContext context;
  @EJB private Rehearsals rehearsals;

  @Override
  public void writeItems(List<Object> items) {
    rehearsals.rehearse(context.rehearsal(), items.stream().map(AccountId.class::cast).toList());
  }
}

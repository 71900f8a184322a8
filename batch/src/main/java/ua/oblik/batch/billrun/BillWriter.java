package ua.oblik.batch.billrun;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ua.oblik.account.AccountId;
import ua.oblik.billing.BillRuns;

/**
 * Bills a chunk of accounts. An account that cannot be billed is parked, never thrown: an exception
 * here ends the run.
 */
@Dependent
@Named("billWriter")
public class BillWriter extends AbstractItemWriter {
  @Inject private RunContext context;
  @EJB private BillRuns runs;

  @Inject
  @BatchProperty(name = "shard")
  private String shard;

  @Override
  public void writeItems(List<Object> items) {
    runs.bill(
        context.run(), Integer.parseInt(shard), items.stream().map(AccountId.class::cast).toList());
  }
}

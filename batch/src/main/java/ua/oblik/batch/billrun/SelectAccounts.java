package ua.oblik.batch.billrun;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.billing.BillRuns;

/** Step "select": counts the accounts in scope and makes the shards. */
@Dependent
@Named("selectAccounts")
public class SelectAccounts extends AbstractBatchlet {
  @Inject private RunContext context;
  @EJB private BillRuns runs;

  @Override
  public String process() {
    runs.begin(context.run());
    return "COMPLETED";
  }
}

package ua.oblik.batch.billrun;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.billing.BillOrders;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.BillRuns;
import ua.oblik.billing.RunMode;

/**
 * Step "select": issues the orders that the run would overtake, counts the accounts in scope and
 * makes the shards.
 */
@Dependent
@Named("selectAccounts")
public class SelectAccounts extends AbstractBatchlet {
  @Inject private RunContext context;
  @EJB private BillRuns runs;
  @EJB private BillOrders orders;

  @Override
  public String process() {
    BillRunStatus run = runs.status(context.run());
    if (run.mode() == RunMode.POSTING) {
      orders.issueBefore(run.month().plusMonths(1).atDay(1));
    }
    runs.begin(context.run());
    return "COMPLETED";
  }
}

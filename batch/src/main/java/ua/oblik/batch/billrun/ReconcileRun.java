package ua.oblik.batch.billrun;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.billing.BillRuns;

/** Step "reconcile": reads the stored outcome back and compares it with what was counted. */
@Dependent
@Named("reconcileRun")
public class ReconcileRun extends AbstractBatchlet {
  @Inject private RunContext context;
  @EJB private BillRuns runs;

  @Override
  public String process() {
    runs.reconcile(context.run());
    return "COMPLETED";
  }
}

package ua.oblik.batch.billrun;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ua.oblik.billing.BillRuns;

/** Step "publish": the run is complete and its figures stand. */
@Dependent
@Named("publishRun")
public class PublishRun extends AbstractBatchlet {
  @Inject private RunContext context;
  @EJB private BillRuns runs;

  @Override
  public String process() {
    runs.publish(context.run());
    return "COMPLETED";
  }
}

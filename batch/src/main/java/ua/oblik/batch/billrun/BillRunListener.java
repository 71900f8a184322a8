package ua.oblik.batch.billrun;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import ua.oblik.Incident;
import ua.oblik.billing.BillRuns;

/** Writes the end of a job into the run, and wakes whoever waits for it. */
@Dependent
@Named("billRunListener")
public class BillRunListener extends AbstractJobListener {
  private static final Logger LOG = System.getLogger(BillRunListener.class.getName());

  @Inject private RunContext context;
  @Inject private JobContext job;
  @EJB private BillRuns runs;
  @EJB private RunCompletions completions;

  @Override
  public void afterJob() {
    try {
      recordFailure(job.getBatchStatus());
    } finally {
      // Even if the database does not take the failure: a claim kept would outlive the outage.
      completions.ended(context.run());
    }
  }

  private void recordFailure(BatchStatus status) {
    if (status == BatchStatus.FAILED || status == BatchStatus.STOPPED) {
      Incident incident = Incident.fresh();
      LOG.log(
          Level.ERROR,
          "incident {0}: bill run {1} ended {2}, execution {3}",
          incident,
          context.run(),
          status,
          job.getExecutionId());
      runs.fail(context.run(), incident.number());
    }
  }
}

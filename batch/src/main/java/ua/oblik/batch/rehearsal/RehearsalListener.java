package ua.oblik.batch.rehearsal;

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
import ua.oblik.billing.Rehearsals;

/** Writes the end of a job into the rehearsal. */
@Dependent
@Named("rehearsalListener")
public class RehearsalListener extends AbstractJobListener {
  private static final Logger LOG = System.getLogger(RehearsalListener.class.getName());

  @Inject private RehearsalContext context;
  @Inject private JobContext job;
  @EJB private Rehearsals rehearsals;

  @Override
  public void afterJob() {
    BatchStatus status = job.getBatchStatus();
    if (status == BatchStatus.FAILED || status == BatchStatus.STOPPED) {
      Incident incident = Incident.fresh();
      LOG.log(
          Level.ERROR,
          "incident {0}: rehearsal {1} ended {2}, execution {3}",
          incident,
          context.rehearsal(),
          status,
          job.getExecutionId());
      rehearsals.fail(context.rehearsal(), incident.number());
    } else {
      rehearsals.finish(context.rehearsal());
    }
  }
}

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
      LOG.log(Level.ERROR, "rehearsal {0} ended {1}", context.rehearsal(), status);
      rehearsals.fail(
          context.rehearsal(), "job " + job.getExecutionId() + " ended " + job.getBatchStatus());
    } else {
      rehearsals.finish(context.rehearsal());
    }
  }
}

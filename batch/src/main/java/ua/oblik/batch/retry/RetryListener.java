package ua.oblik.batch.retry;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import ua.oblik.Incident;
import ua.oblik.billing.ManyRetries;

/** Writes the end of a job into the retry. */
@Dependent
@Named("retryListener")
public class RetryListener extends AbstractJobListener {
  private static final Logger LOG = System.getLogger(RetryListener.class.getName());

  @Inject private JobContext job;
  @EJB private ManyRetries retries;

  @Override
  public void afterJob() {
    BatchStatus status = job.getBatchStatus();
    if (status != BatchStatus.FAILED && status != BatchStatus.STOPPED) {
      retries.end(RetryReader.retry(job), Optional.empty());
      return;
    }
    Incident incident = Incident.fresh();
    LOG.log(
        Level.ERROR,
        "incident {0}: retry {1} ended {2}, execution {3}",
        incident,
        RetryReader.retry(job),
        status,
        job.getExecutionId());
    retries.end(RetryReader.retry(job), Optional.of(incident.number()));
  }
}

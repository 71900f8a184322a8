package ua.oblik.batch.retry;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import ua.oblik.billing.ManyRetries;

/** Writes the end of a job into the retry. */
@Dependent
@Named("retryListener")
public class RetryListener extends AbstractJobListener {
  @Inject private JobContext job;
  @EJB private ManyRetries retries;

  @Override
  public void afterJob() {
    BatchStatus status = job.getBatchStatus();
    boolean failed = status == BatchStatus.FAILED || status == BatchStatus.STOPPED;
    retries.end(
        RetryReader.retry(job),
        failed
            ? Optional.of("job " + job.getExecutionId() + " ended " + status)
            : Optional.empty());
  }
}

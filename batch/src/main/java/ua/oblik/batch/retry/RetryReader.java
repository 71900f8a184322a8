package ua.oblik.batch.retry;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import ua.oblik.billing.ManyRetries;

/** Reads the accounts that were not tried yet; what was tried is the checkpoint. */
@Dependent
@Named("retryReader")
public class RetryReader extends AbstractItemReader {
  private static final int PAGE = 100;
  private final Deque<Long> page = new ArrayDeque<>();

  @Inject private JobContext job;
  @EJB private ManyRetries retries;

  @Override
  public void open(Serializable checkpoint) {
    retries.begin(retry(job));
  }

  @Override
  public Long readItem() {
    if (page.isEmpty()) {
      page.addAll(retries.next(retry(job), PAGE));
    }
    return page.poll();
  }

  static UUID retry(JobContext job) {
    return UUID.fromString(job.getProperties().getProperty(RetryJobs.RETRY));
  }
}

package ua.oblik.batch.retry;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import ua.oblik.billing.ManyRetries;

/** Tries each account again; one that breaks is noted and the others go on. */
@Dependent
@Named("retryWriter")
public class RetryWriter extends AbstractItemWriter {
  private static final Logger LOG = System.getLogger(RetryWriter.class.getName());

  @Inject private JobContext job;
  @EJB private ManyRetries retries;

  @Override
  public void writeItems(List<Object> items) {
    UUID retry = RetryReader.retry(job);
    for (Object item : items) {
      long parked = (Long) item;
      try {
        retries.retry(retry, parked);
      } catch (EJBException fault) {
        LOG.log(Level.ERROR, "parked account " + parked + " could not be tried again", fault);
        retries.fault(retry, parked);
      }
    }
  }
}

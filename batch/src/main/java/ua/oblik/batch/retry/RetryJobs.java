package ua.oblik.batch.retry;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import ua.oblik.billing.ManyRetries;

/** Starts retries of many parked accounts, and takes up those that lost their server. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetryJobs {
  static final String RETRY = "retry";
  private static final Logger LOG = System.getLogger(RetryJobs.class.getName());

  @EJB private ManyRetries retries;

  /**
   * Starts one and answers its id at once.
   *
   * @throws ua.oblik.BusinessException if it is refused
   */
  public UUID start(Optional<String> reason) {
    UUID id = retries.request(reason);
    drive(id);
    return id;
  }

  /**
   * Starts one of the rows that staff chose, and answers its id at once.
   *
   * @throws ua.oblik.BusinessException if it is refused
   */
  public UUID startChosen(List<Long> parked) {
    UUID id = retries.requestChosen(parked);
    drive(id);
    return id;
  }

  /** Never throws: a timer whose method throws twice is dropped by the server. */
  @Schedule(hour = "*", minute = "*", second = "15", persistent = false, info = "parked retries")
  public void takeUp() {
    try {
      for (UUID id : retries.interruptStale()) {
        LOG.log(Level.WARNING, "retry {0} was cut off; it goes on", id);
        drive(id);
      }
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "retries that were cut off could not be taken up", e);
    }
  }

  private static void drive(UUID id) {
    Properties parameters = new Properties();
    parameters.setProperty(RETRY, id.toString());
    BatchRuntime.getJobOperator().start("parked-retry", parameters);
  }
}

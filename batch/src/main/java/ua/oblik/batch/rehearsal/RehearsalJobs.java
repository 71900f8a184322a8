package ua.oblik.batch.rehearsal;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;
import java.util.UUID;
import ua.oblik.billing.RehearsalRequest;
import ua.oblik.billing.Rehearsals;

/** Starts rehearsals, and takes up those that lost their server. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RehearsalJobs {
  private static final Logger LOG = System.getLogger(RehearsalJobs.class.getName());

  @EJB private Rehearsals rehearsals;

  /**
   * Starts a rehearsal and answers its id at once. One that was asked for before goes its way.
   *
   * @throws ua.oblik.BusinessException if it is refused
   */
  public UUID start(RehearsalRequest wanted) {
    if (rehearsals.request(wanted)) {
      drive(wanted.id());
    }
    return wanted.id();
  }

  /** Never throws: a timer whose method throws twice is dropped by the server. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "rehearsals")
  public void takeUp() {
    try {
      for (UUID id : rehearsals.interruptStale()) {
        LOG.log(Level.WARNING, "rehearsal {0} was cut off; it goes on", id);
        drive(id);
      }
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "rehearsals that were cut off could not be taken up", e);
    }
  }

  private static void drive(UUID id) {
    Properties parameters = new Properties();
    parameters.setProperty(RehearsalContext.REHEARSAL, id.toString());
    BatchRuntime.getJobOperator().start("rehearsal", parameters);
  }
}

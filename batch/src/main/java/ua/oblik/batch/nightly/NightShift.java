package ua.oblik.batch.nightly;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.UUID;
import ua.oblik.ConflictException;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.calendar.BusinessClock;

/** Runs nights and resumes runs off the caller's thread, so that timers only start them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightShift {
  private static final Logger LOG = System.getLogger(NightShift.class.getName());

  @EJB private Nightly nightly;
  @EJB private BillRunJobs billRuns;
  @EJB private BusinessClock clock;

  /**
   * Runs the nights that the calendar has passed, and none where the business date has reached it;
   * in a demo, whose date is its own, one.
   */
  @Asynchronous
  public void catchUp() {
    attempt(
        () -> {
          if (!clock.followsCalendar()) {
            nightly.run();
          }
          while (clock.nights().daysBehind() > 0) {
            nightly.run();
          }
        });
  }

  /** Takes up the night of a day that was cut off; no other, if the date has moved. */
  @Asynchronous
  public void takeUp(LocalDate day) {
    attempt(() -> nightly.run(day));
  }

  private static void attempt(Runnable nights) {
    try {
      nights.run();
    } catch (ConflictException e) {
      LOG.log(Level.INFO, "the night is done, or at work already: {0}", e.code());
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "the night failed; the job run keeps the reason", e);
    }
  }

  /** Takes up a bill run that was cut off. */
  @Asynchronous
  public void resume(UUID run) {
    try {
      billRuns.resume(run);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "bill run " + run + " was not resumed", e);
    }
  }
}

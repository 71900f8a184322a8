package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import ua.oblik.billing.BillRuns;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.JobRunView;
import ua.oblik.calendar.JobRuns;

/**
 * Looks every minute for work that lost its server and takes it up again, and compares the business
 * date with the calendar: a timer can vanish without a word, the calendar cannot.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Watchdog {
  private static final Logger LOG = System.getLogger(Watchdog.class.getName());

  @EJB private BillRuns runs;
  @EJB private JobRuns jobs;
  @EJB private NightShift shift;
  @EJB private BusinessClock clock;

  @Schedule(hour = "*", minute = "*", persistent = false, info = "watchdog")
  public void look() {
    try {
      takeUp();
    } catch (Throwable e) {
      LOG.log(Level.ERROR, "the watchdog could not look", e);
    }
  }

  private void takeUp() {
    List<UUID> billRuns = runs.interruptStale();
    billRuns.forEach(run -> LOG.log(Level.WARNING, "bill run {0} was cut off; it goes on", run));
    billRuns.forEach(shift::resume);
    List<JobRunView> nights = jobs.interruptStale();
    nights.forEach(
        run ->
            LOG.log(
                Level.WARNING, "{0} of {1} was cut off; it goes on", run.job(), run.businessDay()));
    nights.stream()
        .filter(run -> run.job().equals(Nightly.JOB))
        .map(JobRunView::businessDay)
        .forEach(shift::takeUp);
    long behind =
        clock.followsCalendar() ? ChronoUnit.DAYS.between(clock.today(), clock.calendarDate()) : 0;
    if (behind > 1) {
      LOG.log(
          Level.WARNING,
          "the business date is {0} days behind the calendar: nights were missed",
          behind);
      shift.catchUp();
    }
  }
}

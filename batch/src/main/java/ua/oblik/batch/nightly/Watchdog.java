package ua.oblik.batch.nightly;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ua.oblik.billing.BillRuns;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.JobRunView;
import ua.oblik.calendar.JobRuns;
import ua.oblik.domain.calendar.NightsDue;

/**
 * Looks four times a minute for work that lost its server and takes it up again, and compares the
 * business date with the calendar: a timer can vanish without a word, the calendar cannot. A night
 * that was missed or failed is begun again, unless {@code oblik.nightly} leaves nights to somebody
 * else.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Watchdog {
  private static final Logger LOG = System.getLogger(Watchdog.class.getName());

  @EJB private BillRuns runs;
  @EJB private JobRuns jobs;
  @EJB private NightShift shift;
  @EJB private BusinessClock clock;

  @Inject
  @ConfigProperty(name = "oblik.nightly", defaultValue = NightlyTimer.BY_THE_CLOCK)
  private String nightly;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "watchdog")
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
    if (nights.isEmpty() && NightlyTimer.BY_THE_CLOCK.equals(nightly)) {
      catchUp(clock.nights());
    }
  }

  private void catchUp(NightsDue due) {
    Optional<JobRunView> night = jobs.of(Nightly.JOB, due.businessDate());
    if (night.map(run -> isToBeTakenUp(run, due)).orElseGet(() -> isMissed(due))) {
      LOG.log(
          Level.WARNING,
          "the business date is {0} days behind the calendar: a night was missed, or failed",
          due.daysBehind());
      shift.catchUp();
    }
  }

  private boolean isToBeTakenUp(JobRunView night, NightsDue due) {
    return switch (night.state()) {
      case FAILED ->
          due.isTriedAgain(night.attempt(), Duration.between(night.finishedAt(), clock.now()));
      case INTERRUPTED -> isMissed(due);
      case RUNNING, COMPLETED -> false;
    };
  }

  private boolean isMissed(NightsDue due) {
    return due.isMissed(LocalTime.ofInstant(clock.now(), BusinessClock.ZONE));
  }
}

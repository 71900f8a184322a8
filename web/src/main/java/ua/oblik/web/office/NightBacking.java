package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ua.oblik.NotFoundException;
import ua.oblik.batch.nightly.NightShift;
import ua.oblik.batch.nightly.Nightly;
import ua.oblik.batch.nightly.NightlyResult;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.JobRunState;
import ua.oblik.calendar.JobRunView;
import ua.oblik.calendar.JobRuns;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.identity.AuditEntry;

/** The night: its last run, and the start of the next by hand. */
@Named("officeNightBacking")
@RequestScoped
public class NightBacking {
  private static final String ASKED = "asked";
  private static final String SYSTEM = "/office/system?faces-redirect=true";

  @Inject private JobRuns jobs;
  @Inject private NightShift shift;
  @Inject private BusinessClock clock;
  @Inject private NightDesk desk;
  @Inject private FacesContext faces;

  private String asked;
  private Optional<JobRunView> last;

  /** A poll executes nothing but itself, so it skips the page's parameters. */
  @PostConstruct
  void begin() {
    asked = faces.getExternalContext().getRequestParameterMap().get(ASKED);
  }

  /**
   * Starts the night of the business date; it goes on without this page. One that is not due is not
   * started: the page says so.
   *
   * @throws NotFoundException if the caller may not
   */
  public String start() {
    LocalDate day = clock.today();
    desk.record(AuditEntry.of("start-nightly", "business-date", day.toString()));
    if (!isDue()) {
      return SYSTEM;
    }
    shift.catchUp();
    return SYSTEM + "&" + ASKED + "=" + day;
  }

  /** The latest night; null before the first. */
  public JobRunView getLast() {
    if (last == null) {
      last =
          jobs
              .find(new ListQuery("", Map.of("job", Nightly.JOB), Order.NATURAL, new Window(0, 1)))
              .stream()
              .findFirst();
    }
    return last.orElse(null);
  }

  /** What the latest night did; null if it did not end well. */
  public NightlyResult getResult() {
    return getLast() == null ? null : NightlyResult.of(getLast().result()).orElse(null);
  }

  /** Whether a night is at work, or was asked for and has not begun. */
  public boolean isMoving() {
    JobRunView night = getLast();
    if (night != null && night.state() == JobRunState.RUNNING) {
      return true;
    }
    String today = clock.today().toString();
    return today.equals(asked)
        && isDue()
        && (night == null || !night.businessDay().toString().equals(today));
  }

  /** Whether one may be run: outside a demo, only while the date is behind the calendar. */
  public boolean isDue() {
    return clock.nights().isDue();
  }

  /** Whether the caller may start one. */
  public boolean isAllowed() {
    return desk.allowed();
  }

  public LocalDate getToday() {
    return clock.today();
  }

  public String getAsked() {
    return asked;
  }
}

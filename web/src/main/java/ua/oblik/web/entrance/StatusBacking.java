package ua.oblik.web.entrance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.oblik.batch.nightly.Nightly;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.calendar.JobRunState;
import ua.oblik.calendar.JobRunView;
import ua.oblik.calendar.JobRuns;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.domain.listing.ListQuery.Order;
import ua.oblik.domain.listing.ListQuery.Window;
import ua.oblik.notice.Outbox;
import ua.oblik.operations.DatabaseState;
import ua.oblik.operations.PlannedWorks;
import ua.oblik.operations.Readiness;
import ua.oblik.operations.WorkView;

/**
 * What works at this moment, in the words of a customer. Everything is asked when the page is: the
 * databases, the latest night, letters that are due. While the databases are silent nothing else is
 * asked, so that the page tells of it instead of failing.
 */
@Named
@RequestScoped
public class StatusBacking {
  /** Letters of a night may wait a little; longer, and people should know. */
  private static final Duration LETTERS_LATE = Duration.ofMinutes(30);

  @Inject private Readiness readiness;
  @Inject private JobRuns jobs;
  @Inject private Outbox outbox;
  @Inject private PlannedWorks works;
  @Inject private BusinessClock clock;

  private Health cabinet;
  private Health night = Health.UNKNOWN;
  private Health letters = Health.UNKNOWN;
  private JobRunView lastNight;
  private List<WorkView> ahead = List.of();

  /** How a part of the service is. */
  public enum Health {
    WORKS("ok"),
    AT_WORK("info"),
    LATE("warn"),
    DOWN("bad"),
    UNKNOWN("info");

    private final String kind;

    Health(String kind) {
      this.kind = kind;
    }

    /** How it looks. */
    public String getKind() {
      return kind;
    }
  }

  @PostConstruct
  void ask() {
    List<DatabaseState> databases = readiness.databases();
    cabinet = databases.stream().allMatch(DatabaseState::isReady) ? Health.WORKS : Health.DOWN;
    if (databases.stream().allMatch(DatabaseState::answers)) {
      lastNight = latestNight();
      night = healthOf(lastNight);
      letters = outbox.dueSince().filter(this::isLate).isPresent() ? Health.LATE : Health.WORKS;
      ahead = works.ahead();
    }
  }

  private JobRunView latestNight() {
    return jobs
        .find(new ListQuery("", Map.of("job", Nightly.JOB), Order.NATURAL, new Window(0, 1)))
        .stream()
        .findFirst()
        .orElse(null);
  }

  private Health healthOf(JobRunView run) {
    if (run == null) {
      return Health.UNKNOWN;
    }
    if (run.state() == JobRunState.RUNNING) {
      return Health.AT_WORK;
    }
    boolean behind =
        clock.followsCalendar() && clock.today().isBefore(clock.calendarDate().minusDays(1));
    return run.state() == JobRunState.COMPLETED && !behind ? Health.WORKS : Health.LATE;
  }

  private boolean isLate(Instant due) {
    return due.isBefore(clock.now().minus(LETTERS_LATE));
  }

  /** Reads, bills, payments: whether both databases may be worked with. */
  public Health getCabinet() {
    return cabinet;
  }

  /** The night's work: bills that were ordered, letters, proofs. */
  public Health getNight() {
    return night;
  }

  public Health getLetters() {
    return letters;
  }

  /** When the latest night ended; null if it has not, or there was none. */
  public Instant getNightEndedAt() {
    return Optional.ofNullable(lastNight).map(JobRunView::finishedAt).orElse(null);
  }

  /** Works that staff have announced, the next first. */
  public List<WorkView> getWorks() {
    return ahead;
  }

  /** Whether all that is known works. */
  public boolean isAllWell() {
    return List.of(cabinet, night, letters).stream()
        .noneMatch(part -> part == Health.DOWN || part == Health.LATE);
  }

  public Instant getAskedAt() {
    return clock.now();
  }
}

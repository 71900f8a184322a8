package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ua.oblik.RefusedException;
import ua.oblik.batch.rehearsal.RehearsalJobs;
import ua.oblik.billing.RehearsalRequest;
import ua.oblik.billing.RehearsalView;
import ua.oblik.billing.Rehearsals;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.tariff.Candidate;
import ua.oblik.web.ui.Formats;

/** Rehearsals of drafts: those that were, and the start of another. */
@Named("officeRehearsalsBacking")
@RequestScoped
public class RehearsalsBacking {
  private static final int MONTHS = 36;

  @Inject private Rehearsals rehearsals;
  @Inject private RehearsalJobs jobs;
  @Inject private BusinessClock clock;

  private Long candidate;
  private YearMonth from;
  private YearMonth last;
  private List<Candidate> candidates;

  @PostConstruct
  void lastYear() {
    last = YearMonth.from(clock.today()).minusMonths(1);
    from = last.minusMonths(11);
  }

  /**
   * Starts a rehearsal and shows it.
   *
   * @throws RefusedException if the months are the wrong way round
   */
  public String start() {
    if (last.isBefore(from)) {
      throw new RefusedException("rehearsal-months");
    }
    Candidate chosen =
        getCandidates().stream().filter(one -> one.id() == candidate).findFirst().orElseThrow();
    RehearsalRequest wanted =
        new RehearsalRequest(UUID.randomUUID(), candidate, from, last.plusMonths(1), label(chosen));
    return "/office/rehearsal?faces-redirect=true&id=" + jobs.start(wanted);
  }

  /** How a draft is called: its class or zones, its act and its first day. */
  public String label(Candidate draft) {
    String what =
        draft instanceof Candidate.Coefficients coefficients
            ? Formats.text("office_rehearsals.coefficients", coefficients.zones())
            : Formats.word(((Candidate.Rates) draft).customerClass());
    return what + ", " + draft.act() + ", " + Formats.date(draft.from());
  }

  public List<Candidate> getCandidates() {
    if (candidates == null) {
      candidates = rehearsals.candidates();
    }
    return candidates;
  }

  public List<RehearsalView> getRehearsals() {
    return rehearsals.latest();
  }

  /** Months that are over, the latest first. */
  public List<YearMonth> getMonths() {
    YearMonth latest = YearMonth.from(clock.today()).minusMonths(1);
    return IntStream.range(0, MONTHS).mapToObj(latest::minusMonths).toList();
  }

  public Long getCandidate() {
    return candidate;
  }

  public void setCandidate(Long candidate) {
    this.candidate = candidate;
  }

  public YearMonth getFrom() {
    return from;
  }

  public void setFrom(YearMonth from) {
    this.from = from;
  }

  public YearMonth getLast() {
    return last;
  }

  public void setLast(YearMonth last) {
    this.last = last;
  }
}

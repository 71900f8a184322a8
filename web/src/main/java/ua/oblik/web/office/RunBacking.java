package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import ua.oblik.NotFoundException;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.RunAccounts;
import ua.oblik.billing.RunComparison;
import ua.oblik.billing.RunComparisons;
import ua.oblik.billing.RunReleases;
import ua.oblik.billing.RunState;
import ua.oblik.domain.measure.Money;
import ua.oblik.web.ui.Formats;

/** One bill run: how far it is, what it billed, what it could not. */
@Named("officeRunBacking")
@RequestScoped
public class RunBacking {
  private static final Pattern FIGURE = Pattern.compile("(\\w+)=([\\d.-]+)");

  private static final List<String> FIGURES =
      List.of(
          "accounts",
          "billed",
          "parked",
          "skipped",
          "total",
          "bills",
          "sumOfBills",
          "sumOfLines",
          "sumOfEntries");

  @Inject private BillRunJobs jobs;
  @Inject private RunReleases releases;
  @Inject private RunComparisons comparisons;
  @Inject private RunAccounts accounts;

  @Inject private FacesContext faces;

  private String id;
  private BillRunStatus run;
  private RunComparison comparison;

  /** A poll executes nothing but itself, so it skips the page's parameters. */
  @PostConstruct
  void begin() {
    id = faces.getExternalContext().getRequestParameterMap().get("id");
  }

  /**
   * Finds the run as it stands now.
   *
   * @throws NotFoundException if there is none
   */
  public void load() {
    run = jobs.status(RowIds.key(id, "run-not-found"));
  }

  /** Goes on with a run that was cut off. */
  public String resume() {
    jobs.resume(UUID.fromString(id));
    return "/office/run?faces-redirect=true&id=" + id;
  }

  /** Lets the calculated bills be posted. */
  public String release() {
    jobs.release(UUID.fromString(id));
    return "/office/run?faces-redirect=true&id=" + id;
  }

  /** Whether the person who looks may release it. */
  public boolean isMayRelease() {
    return releases.mayRelease(getRun());
  }

  public BillRunStatus getRun() {
    if (run == null) {
      load();
    }
    return run;
  }

  /** What the run counted twice and found equal: names and what they come to. */
  public List<Map.Entry<String, String>> getFigures() {
    return FIGURE
        .matcher(getRun().reconciled())
        .results()
        .filter(figure -> FIGURES.contains(figure.group(1)))
        .map(figure -> Map.entry(figure.group(1), shown(figure.group(2))))
        .toList();
  }

  private static String shown(String figure) {
    return figure.contains(".")
        ? Formats.money(Money.of(figure))
        : Formats.number(Long.parseLong(figure));
  }

  /** Whether it is still going to change. */
  public boolean isMoving() {
    return getRun().state() == RunState.REQUESTED || getRun().state() == RunState.RUNNING;
  }

  /** It beside the month before. */
  public RunComparison getComparison() {
    if (comparison == null) {
      comparison = comparisons.of(getRun().id());
    }
    return comparison;
  }

  /** Accounts for which a second calculation disagrees. */
  public List<RunReleases.Difference> getDifferences() {
    return releases.differences(getRun().id());
  }

  /** How many were billed whom nobody but staff can tell that the run is taken back. */
  public long getOnPaper() {
    return accounts.billedOnPaper(getRun().id());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}

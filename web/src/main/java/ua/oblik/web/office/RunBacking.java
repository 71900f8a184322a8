package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import ua.oblik.NotFoundException;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.RunComparison;
import ua.oblik.billing.RunComparisons;
import ua.oblik.billing.RunReleases;
import ua.oblik.billing.RunState;

/** One bill run: how far it is, what it billed, what it could not. */
@Named("officeRunBacking")
@RequestScoped
public class RunBacking {
  @Inject private BillRunJobs jobs;
  @Inject private RunReleases releases;
  @Inject private RunComparisons comparisons;

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

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}

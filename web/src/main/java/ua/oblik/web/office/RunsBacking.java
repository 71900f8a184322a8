package ua.oblik.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import ua.oblik.batch.billrun.BillRunJobs;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.RunMode;
import ua.oblik.billing.RunRequest;
import ua.oblik.calendar.BusinessClock;
import ua.oblik.identity.CurrentUser;

/** Bill runs: those that were, and the start of another. */
@Named("officeRunsBacking")
@RequestScoped
public class RunsBacking {
  @Inject private BillRunJobs jobs;
  @Inject private CurrentUser user;
  @Inject private BusinessClock clock;

  private YearMonth month;
  private RunMode mode = RunMode.PREVIEW;

  @PostConstruct
  void lastMonth() {
    month = YearMonth.from(clock.today()).minusMonths(1);
  }

  /** Starts a run, or answers the one that posts this month already, and shows it. */
  public String start() {
    BillRunStatus run = jobs.start(new RunRequest(month, mode, user.actor()));
    return "/office/run?faces-redirect=true&id=" + run.id();
  }

  /** Months that may be billed: the last year's, the latest first. */
  public List<YearMonth> getMonths() {
    YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
    return IntStream.range(0, 12).mapToObj(last::minusMonths).toList();
  }

  public RunMode[] getModes() {
    return RunMode.values();
  }

  public YearMonth getMonth() {
    return month;
  }

  public void setMonth(YearMonth month) {
    this.month = month;
  }

  public RunMode getMode() {
    return mode;
  }

  public void setMode(RunMode mode) {
    this.mode = mode;
  }
}

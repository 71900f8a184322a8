package ua.oblik.batch.billrun;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Future;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.BillRuns;
import ua.oblik.billing.RunReleases;
import ua.oblik.billing.RunRequest;
import ua.oblik.billing.RunStage;
import ua.oblik.billing.RunUndo;

/**
 * Starts and resumes bill runs. The one EJB through which their job is started: a job operator
 * called from another module is refused the job.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BillRunJobs {
  @EJB private BillRuns runs;
  @EJB private RunReleases releases;
  @EJB private RunUndo undo;
  @EJB private RunCompletions completions;

  /**
   * Starts the run asked for and answers at once. A run that is complete, or at work, is answered
   * as it stands.
   */
  public BillRunStatus start(RunRequest request) {
    UUID run = runs.request(request);
    drive(run);
    return runs.status(run);
  }

  /** A run as it stands. */
  public BillRunStatus status(UUID run) {
    return runs.status(run);
  }

  /**
   * Releases a calculated run and lets it post.
   *
   * @throws ua.oblik.ConflictException if the caller may not release it, or it cannot be released
   */
  public BillRunStatus release(UUID run) {
    releases.release(run);
    drive(run);
    return runs.status(run);
  }

  /**
   * Takes a run back: begins the job that undoes it, or turns it down if it waits for its release.
   *
   * @param reason for staff and the audit trail
   * @throws ua.oblik.ConflictException if a payment or a later bill rests on it
   */
  public BillRunStatus undo(UUID run, String reason) {
    undo.request(run, reason);
    drive(run);
    return runs.status(run);
  }

  /** Goes on with a run that was interrupted or failed, right after the last account it stored. */
  public BillRunStatus resume(UUID run) {
    drive(run);
    return runs.status(run);
  }

  /**
   * Completes when the job of the run has ended, however it ended; at once if none is at work on
   * this server.
   */
  public Future<Void> end(UUID run) {
    return completions.of(run);
  }

  private void drive(UUID run) {
    if (!completions.claim(run)) {
      return;
    }
    boolean started = false;
    try {
      // Read after the claim: a job that ended just before has settled the run.
      BillRunStatus status = runs.status(run);
      if (!status.state().isSettled()) {
        start(run, status.stage());
        started = true;
      }
    } finally {
      if (!started) {
        completions.ended(run);
      }
    }
  }

  private static void start(UUID run, RunStage stage) {
    Properties parameters = new Properties();
    parameters.setProperty(RunContext.RUN, run.toString());
    BatchRuntime.getJobOperator().start(job(stage), parameters);
  }

  private static String job(RunStage stage) {
    return stage == RunStage.UNDO ? "bill-run-undo" : "bill-run";
  }
}

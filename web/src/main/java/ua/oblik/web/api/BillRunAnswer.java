package ua.oblik.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.oblik.billing.BillRunStatus;
import ua.oblik.billing.ParkedView;

/** A bill run in JSON. */
public record BillRunAnswer(
    UUID id,
    String period,
    boolean preview,
    String state,
    String stage,
    String phase,
    int progress,
    Counts counts,
    String total,
    Instant startedAt,
    Instant finishedAt,
    String reconciled,
    String failure,
    List<Parked> parked) {

  /** How many accounts are in scope, and what became of them so far. */
  public record Counts(long accounts, long billed, long parked, long skipped) {}

  /** An account that could not be billed, and why. */
  public record Parked(String accountNumber, String reason, String detail) {}

  static BillRunAnswer of(BillRunStatus run, List<ParkedView> parked) {
    return new BillRunAnswer(
        run.id(),
        run.month().toString(),
        run.mode() == ua.oblik.billing.RunMode.PREVIEW,
        run.state().name(),
        run.stage().name(),
        run.phase(),
        run.percent(),
        new Counts(run.accounts(), run.sums().billed(), run.sums().parked(), run.sums().skipped()),
        run.sums().total().toString(),
        run.startedAt(),
        run.finishedAt(),
        run.reconciled(),
        run.failure(),
        parked.stream().map(p -> new Parked(p.account().value(), p.reason(), p.detail())).toList());
  }
}
